// Figures as a table of plain text.

/** The value below which the share `p` of the samples lies. */
export function quantile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

/** "least / median / most" of the samples, each written by `write`. */
export function spread(samples: readonly number[], write: (value: number) => string): string {
  return [0, 0.5, 1].map((p) => write(quantile(samples, p))).join(" / ");
}

/** "p50 / p95" of milliseconds. */
export function percentiles(samples: readonly number[]): string {
  return `${ms(quantile(samples, 0.5))} / ${ms(quantile(samples, 0.95))}`;
}

/** Milliseconds with one decimal below ten. */
export function ms(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
}

/** Prints rows under their headings, in columns. */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const all = [headings, ...rows];
  const widths = headings.map((_, i) => Math.max(...all.map((row) => (row[i] ?? "").length)));
  for (const row of all)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
