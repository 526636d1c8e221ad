// What a command of the command line is, and how it reads its arguments.
import { type ParseArgsConfig, parseArgs } from "node:util";

/** Used wrongly: the message says how, and the exit code is 2. */
export class UsageError extends Error {}

export type Command = {
  /** How it is written after `vigil`. */
  usage: string;
  /** What it does, in a sentence or a few lines. */
  help: string;
  /** Runs it with the words after its name; gives the exit code: 0 done, 1 failed. Throws a UsageError. */
  run: (args: string[]) => Promise<number>;
};

/** Reads the arguments strictly. Throws a UsageError for what is not known. */
export function argumentsOf<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs<T>(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
