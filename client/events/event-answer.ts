// An event and a record as the API answers them (docs/api.md, GET /api/events and /api/events/:id).
import type { Claim } from "../../domain/claim.ts";
import type { Event } from "../../domain/event.ts";
import type { Place } from "../../domain/place.ts";
import type { Figure, Rule } from "../../domain/rule.ts";
import type { Source } from "../../domain/source.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import type { Speaker } from "../../domain/vocabulary/speaker.ts";

type Told = Pick<
  Event,
  | "id"
  | "title"
  | "summary"
  | "kind"
  | "form"
  | "response"
  | "start"
  | "end"
  | "date_precision"
  | "part_of"
  | "demands"
  | "actors"
  | "status"
  | "changed_at"
>;

/** A figure under the rule; `net` is what the event adds to a sum. */
export type FigureAnswer = Figure & { readonly net: number };

/** What all counted claims reach, whatever the rule; `open`: the largest has no upper end. */
export type SpanAnswer = { readonly least: number; readonly most: number; readonly open: boolean };

/** A figure that is known in words only, and who gives it. */
export type WordsAnswer = {
  readonly phrase: string;
  readonly language: string | null;
  readonly attributed_kind: Speaker;
};

/** A source, and where in it the event stands. */
export type SourceAnswer = Pick<
  Source,
  "id" | "kind" | "publisher" | "title" | "url" | "language" | "published_on" | "archived_url"
> & { readonly locator: string | null };

/** An event in a list. A metric without a figure is missing: that is not zero. */
export type EventAnswer = Told & {
  readonly place: Place & { readonly generalised: boolean };
  readonly sources: readonly SourceAnswer[];
  readonly figures: { readonly [M in Metric]?: FigureAnswer };
  readonly claimed: { readonly [M in Metric]?: SpanAnswer };
  /** Metrics for which no claim gives a number, but one gives words. */
  readonly in_words: { readonly [M in Metric]?: WordsAnswer };
  readonly differs: number;
  readonly url: string;
};

export type ClaimAnswer = Omit<Claim, "source"> & { readonly source: SourceAnswer };

type Amounts = { readonly [M in Metric]?: number };

/** A record: claims in full, the events it is made of, and the wider ones it is part of, nearest first. */
export type RecordAnswer = EventAnswer & {
  readonly claims: readonly ClaimAnswer[];
  readonly parts: readonly EventAnswer[];
  /** What the parts don't explain of the roll-up: "not located more precisely". */
  readonly remainder: Amounts;
  readonly rollup: Amounts;
  readonly wider: readonly EventAnswer[];
  readonly change: number;
  /** The newest change in the public log: what is cited, whoever reads. */
  readonly public_change: number;
};

/** One page of a list. */
export type ListAnswer = {
  readonly items: readonly EventAnswer[];
  readonly total: number;
  readonly next: string | null;
  readonly change: number;
  readonly rule: Rule;
};
