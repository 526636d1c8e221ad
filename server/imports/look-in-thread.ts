// Looks at files in a thread of its own, so that however long one is, nobody else waits for it.
import { Worker } from "node:worker_threads";
import { Problem, type ProblemCode } from "../../domain/problem.ts";
import type { Looked, LookJob } from "./look.ts";

/** What the thread answers. */
export type LookAnswer = { looked: Looked } | { problem: [ProblemCode, string] };

/** A file that needs more memory is refused, and the server goes on. */
const MOST_MB = 2_000;

/**
 * Looks at a file as `lookAtFile` does; throws `too_large` where it takes more memory than a file may.
 * @param entry the thread's file
 */
export function lookInThread(entry: URL): (job: LookJob) => Promise<Looked> {
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: MOST_MB },
      });
      worker.once("message", (answer: LookAnswer) => {
        if ("looked" in answer) resolve(answer.looked);
        else reject(new Problem(...answer.problem));
      });
      worker.once("error", (error: Error & { code?: string }) => {
        const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        const tooLarge = "The file takes more memory than one may. Bring it in parts.";
        reject(isFull ? new Problem("too_large", tooLarge) : error);
      });
      worker.once("exit", () => reject(new Error("the thread that looks at files has ended")));
    });
}
