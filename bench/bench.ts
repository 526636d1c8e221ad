// What a bench is.

export type Bench = {
  /** The numbers it takes, as a usage line has them. */
  takes: string;
  /** What it measures, in a line. */
  help: string;
  /** Measures and prints its tables. `counts` are the whole numbers given after its name. */
  run: (counts: readonly number[]) => Promise<void>;
};
