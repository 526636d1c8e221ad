// How much one address may ask for.
import type { Request, Response } from "express";
import { rateLimit } from "express-rate-limit";
import { Problem } from "../../domain/problem.ts";
import { atOnce } from "./at-once.ts";

export type Limits = {
  /** Takes one of the places for costly requests; gives what frees it. Throws `too_many_requests`. */
  enterCostly: (address: string) => () => void;
  /** Counts a proposal by someone without an account. Throws `too_many_requests`. */
  countProposal: (request: Request, response: Response) => Promise<void>;
};

const COSTLY_AT_ONCE = 8;
const PROPOSALS_AN_HOUR = 60;

/** Limits that each count on their own. */
export function createLimits(): Limits {
  const costly = atOnce(COSTLY_AT_ONCE);
  const proposals = rateLimit({
    windowMs: 3_600_000,
    limit: PROPOSALS_AN_HOUR,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // What is refused for its content costs the proposer no turn.
    skipFailedRequests: true,
    handler: (_request, _response, next) =>
      next(new Problem("too_many_requests", "Too many proposals came from your address.")),
  });
  return {
    enterCostly: (address) => {
      const leave = costly.enter(address);
      if (leave === null)
        throw new Problem("too_many_requests", "Too many large requests run from your address.");
      return leave;
    },
    countProposal: (request, response) =>
      new Promise((resolve, reject) => {
        proposals(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
      }),
  };
}
