// English: the jobs page.
export const jobs = {} as const;
