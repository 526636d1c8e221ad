// English: the dashboard.
export const dashboard = {} as const;
