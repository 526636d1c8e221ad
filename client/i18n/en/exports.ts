// English: the exports page.
export const exports = {} as const;
