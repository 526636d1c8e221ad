// Holds which claims are replaced, and since when: a view as of an earlier moment lets them stand.
import type { RecordPage } from "../source.ts";
import { grown, type OnColumn } from "./shared-array.ts";

/** The claim at `claim`, of the event in row `of`, is replaced since a moment in milliseconds. */
export type Replacement = { claim: number; of: number; since: number };

export class Replacements {
  count = 0;
  claim = new Uint32Array(0);
  of = new Uint32Array(0);
  since = new Float64Array(0);

  add(replacement: Replacement): void {
    if (this.count >= this.claim.length) this.onColumns(grown, this.count + 1);
    this.#set(this.count++, replacement);
  }

  /** Forgets the replaced claims of these rows. */
  forget(rows: ReadonlySet<number>): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if (rows.has(this.of[i])) continue;
      this.#set(kept++, { claim: this.claim[i], of: this.of[i], since: this.since[i] });
    }
    this.count = kept;
  }

  onColumns(on: OnColumn, length = this.count): void {
    this.claim = on(this.claim, length);
    this.of = on(this.of, length);
    this.since = on(this.since, length);
  }

  #set(i: number, { claim, of, since }: Replacement): void {
    this.claim[i] = claim;
    this.of[i] = of;
    this.since[i] = since;
  }
}

type Linked = Pick<RecordPage["claims"], "id" | "metric" | "subject" | "supersedes" | "status">;

/**
 * Which of an event's claims are replaced, by their places in the page: since the earliest claim was said that leads
 * to them and is not retracted itself (domain/superseded.ts).
 */
export function replacedSince(
  page: Linked,
  own: readonly number[],
  saidOf: (at: number) => number,
): Map<number, number> {
  const since = new Map<number, number>();
  const replacing = own.filter((at) => page.supersedes[at] !== null);
  if (replacing.length === 0) return since;
  const places = new Map(own.map((at) => [page.id[at], at]));
  const under = (at: number): number => {
    const replaced = places.get(page.supersedes[at] ?? "") ?? -1;
    const isAlike =
      page.metric[replaced] === page.metric[at] && page.subject[replaced] === page.subject[at];
    return isAlike ? replaced : -1;
  };
  for (const first of replacing) {
    if (page.status[first] === "retracted") continue;
    const said = saidOf(first);
    const passed = new Set([first]);
    for (let at = under(first); at >= 0 && !passed.has(at); at = under(at)) {
      passed.add(at);
      if (page.status[at] !== "retracted")
        since.set(at, Math.min(said, since.get(at) ?? Number.POSITIVE_INFINITY));
    }
  }
  return since;
}
