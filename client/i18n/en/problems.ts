// English: what went wrong, then how to put it right; one sentence for every code of the API.
import type { ProblemCode } from "../../../domain/problem.ts";

export const problems = {
  bad_input: "Some fields need another look.",
  bad_filter: "The address holds a filter that cannot be read.",
  bad_json: "The server could not read what was sent.",
  not_signed_in: "Sign in first.",
  not_allowed: "Your account may not do this. Ask whoever runs this site.",
  cross_site: "This came from another site and was refused. Open Vigil itself and try again.",
  not_found: "There is no such record.",
  method_not_allowed: "The server does not do this.",
  request_timeout: "Sending took too long. Check the connection and try again.",
  conflict: "Someone changed this meanwhile. Look at the newer version, then try again.",
  already_decided: "Someone has already decided this.",
  gone: "This was here and has been removed.",
  key_reused: "This was already sent with other contents. Reload the page and try again.",
  too_large: "This is too large to send.",
  unsupported_media_type: "The server does not read this kind of file.",
  wrong_host: "This site does not go by this name. Open it at its own address.",
  too_many_requests: "Too many tries in a short time. Wait a minute and try again.",
  internal: "The server answered with an error. Tell whoever runs this site if it goes on.",
  unavailable: "The server is starting or busy. Try again in a moment.",
  storage_full: "The server has no room left, so nothing was saved.",
  network: "The server did not answer. Check the connection and try again.",
} as const satisfies Record<ProblemCode | "network", string>;
