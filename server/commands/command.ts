// What a command of the command line is.

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
