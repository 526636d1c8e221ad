// Why an address of another host could not be read: codes, with what each means in English.

/** Every way in which fetching fails, with what it means in English. */
const FETCH_FAILURES = {
  bad_address: "the address is none that Vigil asks: http or https, ports 80 and 443, no password",
  private_address: "the address leads into a private network",
  no_such_host: "no such host is known",
  unreachable: "the host did not answer, or the connection broke",
  timeout: "the answer took longer than 8 seconds",
  too_large: "the answer is larger than 2 MB",
  too_many_redirects: "the address leads on more than 3 times, or to nowhere",
  bad_answer: "the answer is packed in a way that can't be read",
  told_to_wait: "the host said: too many requests",
  http_error: "the host answered with an error",
} as const;

export type FetchFailure = keyof typeof FETCH_FAILURES;
