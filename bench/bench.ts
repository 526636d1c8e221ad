// What a bench is.

export type Bench = {
  /** What it takes, as a usage line has it. */
  takes: string;
  /** What it measures, in a line. */
  help: string;
  /** The parts of it that can be named to run them alone. */
  parts?: readonly string[];
  /** Whether it takes folders of its own, with `--gold`. */
  folders?: true;
  /**
   * Measures and prints its tables. `counts` are the whole numbers given after its name, `parts` the parts: none are
   * all; `folders` those named with `--gold`.
   */
  run: (
    counts: readonly number[],
    parts: readonly string[],
    folders?: readonly string[],
  ) => Promise<void>;
};
