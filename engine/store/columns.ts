// Holds the whole record as columns: events, their claims, and which of these are replaced.
import type { Day } from "../../domain/when.ts";
import type { Share } from "../worker/pass.ts";
import { ClaimGroups, Claims } from "./claims.ts";
import { Dictionary } from "./dictionary.ts";
import { Events } from "./events.ts";
import { Replacements } from "./replacements.ts";
import { SearchTexts } from "./search-texts.ts";
import type { OnColumn } from "./shared-array.ts";
import { noBlocks } from "./source-blocks.ts";
import { UncitedSources } from "./uncited-sources.ts";

export class Columns {
  /** Does passes over all rows, claim groups or claims. */
  readonly share: Share;
  /** Grows with every change that is written over what was there. */
  version = 0;
  /** Grows with every change of an event that is part of another or has had parts. */
  trees = 0;
  readonly events = new Events();
  readonly claims = new Claims();
  readonly groups = new ClaimGroups();
  readonly replacements = new Replacements();
  readonly uncited = new UncitedSources();
  readonly searchTexts = new SearchTexts();
  /** The day each source came out, by its id; null where that is not known. */
  readonly sources = new Dictionary<string, { published: Day | null }>();
  /** Ids of the wider events of rows that came last; they are rows once all have come. */
  readonly partOf = new Map<number, string>();
  /** The sources that stand in each full block of claim groups, each once, as far as they were asked for (source-blocks.ts). */
  readonly sourceBlocks = noBlocks();

  constructor(share: Share) {
    this.share = share;
  }

  /** Does something to every column. */
  onColumns(on: OnColumn): void {
    this.events.onColumns(on);
    this.claims.onColumns(on);
    this.groups.onColumns(on);
    this.replacements.onColumns(on);
    this.uncited.onColumns(on);
    this.searchTexts.onColumns(on);
  }
}
