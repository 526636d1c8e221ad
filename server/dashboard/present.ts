// A record as the API answers it, made of a record with its figures, and with everything round it.
import { aboutOnly } from "../../domain/about.ts";
import type { EventAnswer } from "../../domain/answers/event.ts";
import type { ClaimAnswer, RecordAnswer } from "../../domain/answers/record.ts";
import type { SourceAnswer } from "../../domain/answers/source.ts";
import { counts, lowOf, standsForAll } from "../../domain/low-high.ts";
import type { SourcedClaim } from "../../domain/record.ts";
import { type FiguredRecord, figuresOf } from "../../domain/resolve-all.ts";
import { saidAt } from "../../domain/rule.ts";
import type { Source } from "../../domain/source.ts";
import { METRICS, type Subject } from "../../domain/vocabulary/claim-terms.ts";
import type { RecordInTree } from "../../engine/engine.ts";

/**
 * An event as lists show it. `base` is the address of the site, without a slash at the end; `subject` tells of whom the
 * record's figures are.
 */
export function presentEvent(
  record: FiguredRecord,
  base: string,
  subject: Subject = "all",
): EventAnswer {
  const about = { ...record, claims: aboutOnly(record.claims, subject) };
  const { event, sources, figures, nets } = record;
  return {
    id: event.id,
    title: event.title,
    summary: event.summary,
    kind: event.kind,
    form: event.form,
    response: event.response,
    start: event.start,
    end: event.end,
    date_precision: event.date_precision,
    place: { ...event.place, generalised: event.place.generalised ?? false },
    part_of: event.part_of,
    demands: event.demands,
    actors: event.actors,
    external_id: event.external_id,
    extra: event.extra,
    status: event.status,
    sources: sources.map((source) => presentSource(source, event.sources)),
    figures: presentFigures(figures, nets),
    claimed: presentSpans(about),
    in_words: inWordsOf(about),
    differs: record.differs,
    changed_at: event.changed_at,
    url: `${base}/events/${encodeURIComponent(event.id)}`,
  };
}

/** A claim with its source in full. */
export function presentClaim(
  { source_published_on: _, event_start: __, ...claim }: SourcedClaim,
  { event, sources }: FiguredRecord,
): ClaimAnswer {
  const source = sources.find(({ id }) => id === claim.source);
  if (source === undefined) throw new RangeError(`claim ${claim.id} has no source`);
  return { ...claim, source: presentSource(source, event.sources) };
}

function presentFigures(
  figures: FiguredRecord["figures"],
  nets: FiguredRecord["nets"],
): EventAnswer["figures"] {
  const presented: EventAnswer["figures"] = {};
  for (const { value } of METRICS) {
    const figure = figures[value];
    if (!figure) continue;
    presented[value] = { ...figure, net: nets[value]?.headline ?? 0 };
  }
  return presented;
}

function presentSpans(record: FiguredRecord): EventAnswer["claimed"] {
  const spans: EventAnswer["claimed"] = {};
  const figures = figuresOf(record.claims, "lowest");
  for (const { value } of METRICS) {
    const figure = figures[value];
    if (!figure || figure.from_groups) continue;
    const { least, most, open } = figure;
    spans[value] = { least, most, open };
  }
  return spans;
}

function presentSource(source: Source, named: FiguredRecord["event"]["sources"]): SourceAnswer {
  const { id, kind, publisher, title, url, language, published_on, archived_url } = source;
  const locator = named.find((entry) => entry.source === id)?.locator ?? null;
  return { id, kind, publisher, title, url, language, published_on, archived_url, locator };
}

/** A record as the API shows it. `base` is the address of the site. */
/** @param seesAll whether the record is shown as it is, to an editor */
export function presentRecord(whole: RecordInTree, base: string, seesAll: boolean): RecordAnswer {
  const { record, parts, loose, wider, change, publicChange } = whole;
  const rollup: RecordAnswer["rollup"] = {};
  const remainder: RecordAnswer["remainder"] = {};
  for (const { value } of METRICS) {
    const net = record.nets[value];
    if (!net) continue;
    rollup[value] = net.rollup;
    if (parts.length > 0 && !loose.has(value)) remainder[value] = net.headline;
  }
  return {
    ...presentEvent(record, base),
    claims: record.claims.map((claim) => presentClaim(claim, record)),
    parts: parts.map((part) => presentEvent(part, base)),
    rollup,
    remainder,
    wider: wider.map((event) => presentEvent(event, base)),
    ...(seesAll && { sensitivity: record.event.sensitivity }),
    change,
    public_change: publicChange,
  };
}

/** For each metric whose standing claims about all people give words and no number: the newest of them. */
export function inWordsOf({ claims, sources }: FiguredRecord): EventAnswer["in_words"] {
  const found: EventAnswer["in_words"] = {};
  for (const { value } of METRICS) {
    const about = claims.filter(({ metric }) => metric === value);
    if (about.some(counts)) continue;
    const claim = about
      .filter(standsInWords)
      .reduce<SourcedClaim | null>(
        (newest, each) => (newest === null || saidAt(each) > saidAt(newest) ? each : newest),
        null,
      );
    if (claim === null) continue;
    const { phrase, attributed_kind } = claim;
    const language = sources.find(({ id }) => id === claim.source)?.language ?? null;
    found[value] = { phrase: phrase ?? "", language, attributed_kind };
  }
  return found;
}

function standsInWords(claim: SourcedClaim): boolean {
  return standsForAll(claim) && lowOf(claim) === null && claim.phrase !== null;
}
