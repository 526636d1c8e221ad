// What each key of the filter chooses, for the API's documentation.
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";

const BEFORE_FIGURES = {
  country: "ISO 3166-1 alpha-3 codes: BLR,LTU or !BLR.",
  admin1: "First-level regions as recorded; none: not recorded.",
  place: "Names of places.",
  near: "Latitude, longitude and a radius in km or m: 53.9,27.57,25km.",
  bbox: "West, south, east, north in degrees; west greater than east crosses 180°.",
  date: "Days that the event overlaps: 2020-08-22..2020-09-27, 2020-09-13, -7d.. for the last week.",
  dated: "Which date counts: event, or added for when it was added to the record.",
  kind: "Kinds of event.",
  form: "Forms of event: march or !talks.",
  response: "What the authorities did; unknown: none is recorded.",
  said_by: "Has a standing claim by a speaker of this kind.",
  has: "Has a figure for a metric: injured or !participants.",
};

const AFTER_FIGURES = {
  differ: "Highest figure ÷ lowest figure is at least this, for some metric.",
  precision: "Place known at least this exactly.",
  on_map:
    "Only what the map can hold (true) or can't (false); what it holds closer than as a country (closer), or as its country alone (country).",
  source: "Ids of sources.",
  q: "Words, all of which occur somewhere in the record, its claims or its sources; in quotes, as they follow each other.",
  part_of: "Parts of the events with these ids, at any depth.",
  status: "Editors only: records of this status as they are, unprotected.",
  as_of:
    "The record as it was known at a day's end or at a moment: 2020-09-14 or 2020-09-13T20:00Z.",
  subject:
    "Of whom figures are: all, or one group of people; then claims about them count as others do about everybody, and no others.",
  rule: "Whose numbers the figures are; lowest unless you say otherwise.",
};

/** By key; every key of the filter has words. */
export const FILTER_WORDS: Readonly<Record<string, string>> = {
  ...BEFORE_FIGURES,
  ...Object.fromEntries(
    METRICS.map(({ value, label }) => [
      value,
      `${label}: the event's own figure under the rule lies in this range, as in 100.. or ..50.`,
    ]),
  ),
  ...AFTER_FIGURES,
};
