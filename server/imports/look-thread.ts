// The thread that looks at one file (look-in-thread.ts), tells what it found, and ends.
import { parentPort, workerData } from "node:worker_threads";
import { Problem } from "../../domain/problem.ts";
import { type LookJob, lookAtFile } from "./look.ts";
import type { LookAnswer } from "./look-in-thread.ts";

async function answer(): Promise<LookAnswer> {
  try {
    return { looked: await lookAtFile(workerData as LookJob) };
  } catch (error) {
    if (error instanceof Problem) return { problem: [error.code, error.message] };
    throw error;
  }
}

parentPort?.postMessage(await answer());
