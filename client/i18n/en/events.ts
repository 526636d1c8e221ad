// English: the event page and the form.
export const events = {} as const;
