// English: signing in and the account page.
export const accounts = {} as const;
