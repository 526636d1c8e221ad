// The rows of a sum as they are seen: events under their wider events, long levels folded by date, what lies beyond the parts.
import type { ExplanationLine } from "../../../domain/answers/explanation.ts";

/** Rows have ids of their own. `isOpen`: null for one that holds nothing. */
export type SumRow = { readonly id: string; readonly level: number } & (
  | { readonly is: "event"; readonly line: NamedLine; readonly isOpen: boolean | null }
  | { readonly is: "more"; readonly lines: readonly NamedLine[]; readonly isOpen: boolean }
  | { readonly is: "rest"; readonly line: ExplanationLine }
  | { readonly is: "parts"; readonly line: ExplanationLine; readonly events: number }
  | { readonly is: "beyond"; readonly line: ExplanationLine }
);

type NamedLine = ExplanationLine & { event: NonNullable<ExplanationLine["event"]> };
type Tree = { readonly line: ExplanationLine; readonly parts: Tree[] };

/** Levels of more events than these are folded; so many of the largest stay. */
const MOST_UNFOLDED = 8;
const LARGEST_SHOWN = 6;

/** Events above this level are open to begin with. */
const OPEN_ABOVE = 2;

/** @param toggled the rows that are folded otherwise than to begin with */
export function sumRows(lines: readonly ExplanationLine[], toggled: ReadonlySet<string>): SumRow[] {
  const rows: SumRow[] = [];
  const isOpenNow = (id: string, first: boolean) => first !== toggled.has(id);
  const tell = ({ line, parts }: Tree): void => {
    const { level } = line;
    if (!isNamed(line)) {
      rows.push({ is: "rest", id: `rest:${rows.length}`, level, line });
      return;
    }
    const { id } = line.event;
    const isOpen = parts.length === 0 ? null : isOpenNow(id, level < OPEN_ABOVE);
    rows.push({ is: "event", id, level, line, isOpen });
    if (isOpen !== true) return;
    tellAll(parts);
    const events = parts.reduce((sum, part) => sum + part.line.events, 0);
    if (level === 0 && events > 1)
      rows.push({ is: "parts", id: `parts:${id}`, level: level + 1, line, events });
    if (line.remainder !== null)
      rows.push({ is: "beyond", id: `beyond:${id}`, level: level + 1, line });
  };
  const tellAll = (trees: readonly Tree[]): void => {
    for (const run of runsOf(trees)) {
      const [first] = run;
      const named = run.map(({ line }) => line).filter(isNamed);
      if (run.length === 1 || first === undefined || named.length < run.length) {
        run.forEach(tell);
        continue;
      }
      const id = `more:${named[0]?.event.id}`;
      const isOpen = isOpenNow(id, false);
      rows.push({ is: "more", id, level: first.line.level, lines: named, isOpen });
      if (isOpen) run.forEach(tell);
    }
  };
  tellAll(treesOf(lines));
  return rows;
}

const isNamed = (line: ExplanationLine): line is NamedLine => line.event !== null;

/** Lines come each before those under it. */
function treesOf(lines: readonly ExplanationLine[]): Tree[] {
  const tops: Tree[] = [];
  const way: Tree[] = [];
  for (const line of lines) {
    const tree: Tree = { line, parts: [] };
    way.length = line.level;
    (way.at(-1)?.parts ?? tops).push(tree);
    way.push(tree);
  }
  return tops;
}

/** Each by itself, but for runs of neighbours that are folded into one. */
function runsOf(trees: readonly Tree[]): Tree[][] {
  const events = trees.filter(({ line }) => isNamed(line));
  if (events.length <= MOST_UNFOLDED) return trees.map((tree) => [tree]);
  const large = new Set(
    [...events].sort((a, b) => b.line.counts - a.line.counts).slice(0, LARGEST_SHOWN),
  );
  const runs: Tree[][] = [];
  let run: Tree[] | null = null;
  for (const tree of trees) {
    if (large.has(tree) || !isNamed(tree.line)) {
      runs.push([tree]);
      run = null;
    } else if (run === null) {
      run = [tree];
      runs.push(run);
    } else run.push(tree);
  }
  return runs;
}
