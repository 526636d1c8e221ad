// From what was read in an article to proposals for the inbox, each figure with the words that it came from.
import { createHash } from "node:crypto";
import countries from "i18n-iso-countries";
import type { EventProposal, ReadFigure } from "../../domain/answers/reading.ts";
import { type Proposal, type ProposalInput, proposalSchema } from "../../domain/draft.ts";
import type { FeedSettings } from "../../domain/feed.ts";
import {
  FIELDS,
  METRICS,
  QUALIFIERS,
  RESPONSES,
  SPEAKERS,
  whatOf,
  wordsOf,
} from "../../domain/read-record.ts";
import { namesMoreThan } from "../../domain/scope.ts";
import { FORMS } from "../../domain/vocabulary/form.ts";
import type { SourceKind, Speaker } from "../../domain/vocabulary/speaker.ts";

/** An article with where it stands. */
export type FeedArticle = { title: string; address: string; day: string; text: string };

type Around = {
  feed: Pick<FeedSettings, "name" | "language" | "speaker">;
  article: FeedArticle;
  /** The country of places of which none is known, ISO 3166-1 alpha-3; null where nobody can say. */
  country: string | null;
  now: Date;
};

/** The proposal of a record; null where no country is known for it. */
export function proposalOf(event: EventProposal, around: Around): Proposal | null {
  const country = event.place.iso3 ?? around.country;
  if (country === null) return null;
  const { article, now } = around;
  const { kind, form } = whatOf(event);
  const { name, admin1, lat, lon, precision } = event.place;
  const whole = precision === "country";
  const place = {
    ...{ name, admin1: admin1 ?? null, country, precision },
    ...{ lat: whole ? null : lat, lon: whole ? null : lon },
  };
  const { start, end } = event.date;
  const claims = FIELDS.flatMap((field) =>
    event[field].map((figure) => claimOf(figure, METRICS[field], { event, country, around })),
  );
  const input: ProposalInput = {
    ...{ title: titleOf(form, name), kind, form, start, end, place, claims },
    response: kind === "demonstration" ? (RESPONSES[event.type] ?? null) : null,
    sources: [sourceOf(around)],
    wider: claims.some(({ covers }) => covers === "wider")
      ? {
          title: `Protests in ${countryName(country)}`,
          ...{ start, end },
          place: { name: countryName(country), country, precision: "country" },
        }
      : null,
    note: noteOf(event, article, now),
  };
  return proposalSchema.safeParse(input).data ?? null;
}

type Of = { event: EventProposal; country: string; around: Around };

function claimOf(
  figure: ReadFigure,
  metric: (typeof METRICS)[keyof typeof METRICS],
  { event, country, around: { feed, article } }: Of,
) {
  const { modifier, value, low, high, who, source } = figure;
  const qualifier = QUALIFIERS[modifier];
  const phrase = wordsOf(figure, article.text);
  // A feed's own figures are those of whoever publishes it.
  const own = source.kind === "unattributed" && feed.speaker !== "unattributed";
  const speaker: Speaker = own ? feed.speaker : SPEAKERS[source.kind];
  return {
    metric,
    subject: who === undefined || metric === "participants" ? ("all" as const) : who,
    ...boundsOf({ qualifier, value, low, high, modifier }),
    ...{ qualifier, phrase: phrase || null, as_of: article.day },
    attributed_kind: speaker,
    attributed_to: own ? feed.name : source.name,
    covers: coversMore(figure, phrase, event, country) ? ("wider" as const) : ("event" as const),
  };
}

type Bounds = Pick<ReadFigure, "value" | "low" | "high" | "modifier"> & {
  qualifier: (typeof QUALIFIERS)[keyof typeof QUALIFIERS];
};

/** As the wording has it (domain/claim.ts). */
function boundsOf({ qualifier, value, low, high, modifier }: Bounds) {
  if (qualifier === "at_least" || qualifier === "more_than") return { low: value, high: null };
  if (qualifier === "at_most" || qualifier === "less_than") return { low: null, high: value };
  if (qualifier === "vague") return { low, high };
  return modifier === "range" ? { low, high: high ?? low } : { low: value, high: value };
}

/** Whether a figure is one of the country: by the article's words, or by its own. */
function coversMore(
  { scope }: ReadFigure,
  phrase: string,
  { place: { name, precision }, date }: EventProposal,
  country: string,
): boolean {
  if (precision === "country") return false;
  const oneDay = date.start === date.end;
  const place = { name, precision };
  const more = namesMoreThan(phrase, { place, countryName: countryName(country), oneDay });
  return scope !== "event" || more?.more === "places";
}

const KINDS: Record<Speaker, SourceKind> = {
  authority: "official",
  organiser: "organiser",
  monitor: "monitor",
  media: "news",
  witness: "social",
  unattributed: "news",
};

/** The article as it is cited: with a hash of the text that was read. */
function sourceOf({ feed, article, now }: Around): NonNullable<ProposalInput["sources"]>[number] {
  return {
    ...{ key: "article", kind: KINDS[feed.speaker], publisher: feed.name },
    ...{ title: article.title || feed.name, url: article.address, language: feed.language },
    ...{ published_on: article.day, accessed_at: now.toISOString() },
    sha256: createHash("sha256").update(article.text).digest("hex"),
  };
}

/** "March in Minsk". */
function titleOf(form: string, place: string): string {
  const label = form === "other" ? "Protest" : FORMS.find(({ value }) => value === form)?.label;
  return `${label ?? "Protest"} in ${place}`;
}

const countryName = (iso3: string) => countries.getName(iso3, "en") ?? iso3;

const LONGEST_NOTE = 1_000;

/** For whoever checks it: what Vigil is not sure of, and the words that it stands on. */
function noteOf({ flags, triggers }: EventProposal, { text }: FeedArticle, now: Date): string {
  const [first] = triggers;
  const from = first === undefined ? 0 : text.lastIndexOf("\n", first.start) + 1;
  const to = first === undefined ? 0 : text.indexOf("\n", first.end);
  const passage = text.slice(from, to < 0 ? undefined : to).trim();
  const read = `Read by Vigil on ${now.toISOString().slice(0, 10)}.`;
  const note = [read, ...flags, passage === "" ? "" : `“${passage}”`].filter(Boolean).join("\n");
  return [...note].slice(0, LONGEST_NOTE).join("").trim();
}
