// Which claims were replaced, and when that was said: only a view as known at an earlier moment needs it.
import { append } from "../../../domain/append.ts";

/** The claim at `claim`, of the event in row `of`, was replaced by a claim said at `said` in row `by`. */
export type Replacement = { claim: number; of: number; by: number; said: number };

type Replaced = { claim: number; of: number };
type Replacing = { by: number; said: number };

/** Pairs of claims, in whatever order the two come. */
export class Replacements {
  pairs: Replacement[] = [];
  /** Replaced claims, and claims that replace, as far as they have come: by the replaced claim's id. */
  readonly #replaced = new Map<string, Replaced>();
  readonly #replacing = new Map<string, Replacing[]>();

  /** A claim that is marked as replaced. */
  addReplaced(id: string, replaced: Replaced): void {
    this.#replaced.set(id, replaced);
    for (const replacing of this.#replacing.get(id) ?? [])
      this.pairs.push({ ...replaced, ...replacing });
  }

  /** A claim that says it replaces the claim with this id. */
  addReplacing(id: string, replacing: Replacing): void {
    append(this.#replacing, id, replacing);
    const replaced = this.#replaced.get(id);
    if (replaced !== undefined) this.pairs.push({ ...replaced, ...replacing });
  }

  /** Forgets what it waited for. Needed no longer once all events with any claim of a pair have come. */
  settle(): void {
    this.#replaced.clear();
    this.#replacing.clear();
  }

  /** Forgets the pairs in which these rows have a part. */
  forget(rows: ReadonlySet<number>): void {
    this.pairs = this.pairs.filter(({ of, by }) => !rows.has(of) && !rows.has(by));
  }
}
