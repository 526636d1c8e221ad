// English: the inbox.
export const drafts = {} as const;
