// A request came with an API key that is none, or no longer.
import { Problem } from "../../domain/problem.ts";

/** Answered 401. `account` is whose key it was, for the security log. */
export class KeyRefused extends Problem {
  readonly account: string | null;

  constructor(account: string | null) {
    super("not_signed_in", "This API key is wrong, or it has been revoked.");
    this.account = account;
  }
}
