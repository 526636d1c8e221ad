// What a record is while the article is read: a place, a day and a side, and all that was found of them.
import type { DateMention } from "./date-mention.ts";
import type { PlaceMention, Places } from "./places.ts";
import type { Span } from "./proposal.ts";
import type { RawFigure } from "./raw-figure.ts";
import type { Sentence } from "./segment.ts";
import type { Trigger } from "./triggers.ts";

/** Whose protest a record is. Hunger strikes, and vigils hours apart from a march, are records of their own. */
export type Side = "main" | "counter" | "hunger_strike" | "vigil";

/** A record in the making. `basis` says whether its own sentences name its day, another did, or none. */
export type EventDraft = {
  place: PlaceMention;
  places: PlaceMention[];
  date: number;
  dateEnd: number;
  dates: DateMention[];
  basis: "stated" | "carried" | "published";
  side: Side;
  sentences: Sentence[];
  clauses: Span[];
  figures: RawFigure[];
  triggers: Trigger[];
};

/** All that was found in the sentences. `published` is a day number. */
export type Readings = {
  sentences: readonly Sentence[];
  places: Places;
  dates: readonly DateMention[];
  triggers: readonly Trigger[];
  figures: readonly RawFigure[];
  published: number;
};
