// English: the map.
export const map = {} as const;
