// How much one address may ask for.
import type { Request, Response } from "express";
import { rateLimit } from "express-rate-limit";
import { Problem } from "../../domain/problem.ts";
import { concurrencyLimit } from "./concurrency.ts";

export type Limits = {
  /** Takes one of the address's places, for costly requests a rarer one; gives what frees it. Throws `too_many_requests`. */
  enter: (address: string, kind: "any" | "costly") => () => void;
  /** Counts a proposal by someone without an account. Throws `too_many_requests`. */
  countProposal: (request: Request, response: Response) => Promise<void>;
};

const ANY_AT_ONCE = 200;
const COSTLY_AT_ONCE = 8;
const PROPOSALS_AN_HOUR = 60;

/** Limits that each count on their own. */
export function createLimits(): Limits {
  const places = { any: concurrencyLimit(ANY_AT_ONCE), costly: concurrencyLimit(COSTLY_AT_ONCE) };
  const proposals = rateLimit({
    windowMs: 3_600_000,
    limit: PROPOSALS_AN_HOUR,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    validate: false,
    // What is refused for its content costs the proposer no turn.
    skipFailedRequests: true,
    handler: (_request, _response, next) =>
      next(new Problem("too_many_requests", "Too many proposals came from your address.")),
  });
  return {
    enter: (address, kind) => {
      const leave = places[kind].enter(address);
      if (leave === null)
        throw new Problem("too_many_requests", "Too many requests run from your address.");
      return leave;
    },
    countProposal: (request, response) =>
      new Promise((resolve, reject) => {
        proposals(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
      }),
  };
}
