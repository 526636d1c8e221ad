// Why an address of another host could not be read.

/** Every way in which fetching fails. */
export const FETCH_FAILURES = [
  /** It is none that is asked: http or https, ports 80 and 443, no user name. */
  "bad_address",
  /** It leads into a private network. */
  "private_address",
  "no_such_host",
  /** The host did not answer, or the connection broke. */
  "unreachable",
  "timeout",
  "too_large",
  /** The address leads on too often, or to nowhere. */
  "too_many_redirects",
  /** The answer is packed in a way that can't be read. */
  "bad_answer",
  /** The host asks to be left alone for a while. */
  "told_to_wait",
  "http_error",
] as const;

export type FetchFailure = (typeof FETCH_FAILURES)[number];
