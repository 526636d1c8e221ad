// Holds which claims were replaced, and when: only a view as of an earlier moment needs it.
import { append } from "../../domain/append.ts";
import { grown, type OnColumn } from "./shared-array.ts";

/** The claim at `claim`, of the event in row `of`, was replaced by a claim said at `said` in row `by`. */
export type Replacement = Replaced & Replacing;

type Replaced = { claim: number; of: number };
type Replacing = { by: number; said: number };

/** Pairs of claims, in whatever order the two come. */
export class Replacements {
  count = 0;
  claim = new Uint32Array(0);
  of = new Uint32Array(0);
  by = new Uint32Array(0);
  said = new Float64Array(0);
  /** Replaced claims, and claims that replace, as far as they have come: by the replaced claim's id. */
  readonly #replaced = new Map<string, Replaced>();
  readonly #replacing = new Map<string, Replacing[]>();

  /** A claim that is marked as replaced. */
  addReplaced(id: string, replaced: Replaced): void {
    this.#replaced.set(id, replaced);
    for (const replacing of this.#replacing.get(id) ?? []) this.#add(replaced, replacing);
  }

  /** A claim that says it replaces the claim with this id. */
  addReplacing(id: string, replacing: Replacing): void {
    append(this.#replacing, id, replacing);
    const replaced = this.#replaced.get(id);
    if (replaced !== undefined) this.#add(replaced, replacing);
  }

  /** Forgets what it waited for. Needed no longer once all events with any claim of a pair have come. */
  linkPages(): void {
    this.#replaced.clear();
    this.#replacing.clear();
  }

  /** Forgets the pairs in which these rows have a part. */
  forget(rows: ReadonlySet<number>): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if (rows.has(this.of[i]) || rows.has(this.by[i])) continue;
      if (kept < i) this.#set(kept, this.at(i), this.at(i));
      kept++;
    }
    this.count = kept;
  }

  /** The pair that was added `i` before it. */
  at(i: number): Replacement {
    return {
      claim: this.claim[i],
      of: this.of[i],
      by: this.by[i],
      said: this.said[i],
    };
  }

  onColumns(on: OnColumn, length = this.count): void {
    this.claim = on(this.claim, length);
    this.of = on(this.of, length);
    this.by = on(this.by, length);
    this.said = on(this.said, length);
  }

  #add(replaced: Replaced, replacing: Replacing): void {
    this.onColumns(grown, this.count + 1);
    this.#set(this.count++, replaced, replacing);
  }

  #set(i: number, replaced: Replaced, replacing: Replacing): void {
    this.claim[i] = replaced.claim;
    this.of[i] = replaced.of;
    this.by[i] = replacing.by;
    this.said[i] = replacing.said;
  }
}
