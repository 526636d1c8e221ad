// Copies an error to another thread with its words, its code and its one stack.

/** What is copied of an error; Node itself leaves the code out (structured clone). */
export type SentError = {
  name: string;
  message: string;
  code: string | null;
  stack: string | null;
};

/** What to send of something thrown. */
export function sentError(error: unknown): SentError {
  if (!(error instanceof Error))
    return { name: "Error", message: String(error), code: null, stack: null };
  const { name, message, stack = null } = error;
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  return { name, message, code, stack };
}

/** The error as it was thrown in the other thread. */
export function receivedError({ name, message, code, stack }: SentError): Error {
  const error = new Error(message);
  error.name = name;
  if (stack !== null) error.stack = stack;
  return code === null ? error : Object.assign(error, { code });
}
