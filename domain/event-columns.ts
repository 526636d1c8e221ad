// The columns of an event by what they tell: parts that many events share can be written once for all of them.
import { type Coded, toAcled } from "./acled.ts";
import { columnsOf } from "./column.ts";
import type { Event } from "./event.ts";
import { joinList } from "./list-cell.ts";
import type { Figured } from "./resolve-all.ts";
import type { Figure, Rule } from "./rule.ts";
import type { Source } from "./source.ts";
import { METRICS } from "./vocabulary/claim-terms.ts";
import type { Term } from "./vocabulary/term.ts";

/** What a file tells of a figure. */
export type WrittenFigure = Pick<Figure, "headline" | "low" | "high" | "qualifier">;

type Name = Pick<Event, "id" | "title"> & { url: string };
type When = Pick<Event, "start" | "end" | "date_precision">;
type Words = Pick<Event, "summary" | "demands" | "external_id" | "changed_at">;
type State = Pick<Event, "status"> & { rule: Rule };

const name = columnsOf<Name>();
const coded = columnsOf<Coded>();
const when = columnsOf<When>();
const place = columnsOf<Event["place"]>();
const figure = columnsOf<WrittenFigure | undefined>();
const nets = columnsOf<Figured["nets"]>();
const sources = columnsOf<readonly Pick<Source, "publisher" | "url">[]>();
const words = columnsOf<Words>();
const actors = columnsOf<Event["actors"]>();
const protection = columnsOf<Pick<Event, "sensitivity">>();
const state = columnsOf<State>();

export const ID_COLUMN = name.text(
  "id",
  "The event's public id, never used again.",
  ({ id }) => id,
);
export const URL_COLUMN = name.text("url", "The address of its page.", ({ url }) => url);
export const TITLE_COLUMN = name.text(
  "title",
  "What happened, in a few words.",
  ({ title }) => title,
);

export const TERM_COLUMNS = [
  coded.text("kind", "Kind of event (vocabulary kind).", ({ kind }) => kind),
  coded.text("form", "Form of event (vocabulary form).", ({ form }) => form),
  coded.text(
    "response",
    "What the authorities did at a demonstration (vocabulary response). Empty: not recorded.",
    ({ response }) => response,
  ),
  coded.text(
    "acled_event_type",
    "ACLED's event type, by the crosswalk.",
    (event) => toAcled(event).event_type,
  ),
  coded.text(
    "acled_sub_event_type",
    "ACLED's sub-event type, by the crosswalk.",
    (event) => toAcled(event).sub_event_type,
  ),
];

export const WHEN_COLUMNS = [
  when.date("start", "First day.", ({ start }) => start),
  when.date("end", "Last day.", ({ end }) => end),
  when.text(
    "date_precision",
    "How exactly the days are known (vocabulary date_precision).",
    ({ date_precision }) => date_precision,
  ),
];

export const PLACE_COLUMNS = [
  place.text("country", "Country, ISO 3166-1 alpha-3.", ({ country }) => country),
  place.text("admin1", "First-level region.", ({ admin1 }) => admin1),
  place.text("place", "Name of the place.", ({ name }) => name),
  place.number("lat", "Latitude, WGS 84 degrees, as shown to the public.", ({ lat }) => lat),
  place.number("lon", "Longitude, WGS 84 degrees, as shown to the public.", ({ lon }) => lon),
  place.text(
    "place_precision",
    "How exactly the place is known or shown (vocabulary place_precision).",
    ({ precision }) => precision,
  ),
  place.integer(
    "uncertainty_m",
    "The event was within this many metres of lat and lon.",
    ({ uncertainty_m }) => uncertainty_m,
  ),
];

/** What is told of a figure under the rule, in the order of the file. */
export const figureColumns = ({ value, label }: Term) => ({
  headline: figure.integer(
    value,
    `${label}: the event's own figure under the rule. Empty: unknown.`,
    (own) => own?.headline ?? null,
  ),
  low: figure.integer(
    `${value}_low`,
    `${label}: the smallest low of the claims the rule looks at. Empty: none gives one.`,
    (own) => own?.low ?? null,
  ),
  high: figure.integer(
    `${value}_high`,
    `${label}: the largest high of the claims the rule looks at. Empty: none gives one.`,
    (own) => own?.high ?? null,
  ),
  qualifier: figure.text(
    `${value}_qualifier`,
    `${label}: how the figure is worded ("at_most": up to it).`,
    (own) => own?.qualifier ?? null,
  ),
});

export const NET_COLUMNS = METRICS.map(({ value, label }) =>
  nets.integer(
    `net_${value}`,
    `${label}: what the event adds to a sum. Sum this column, never ${value}: parts and wholes are both rows.`,
    (net) => net[value]?.headline ?? null,
  ),
);

export const PUBLISHERS_COLUMN = sources.list(
  "sources",
  "Publishers of the sources, joined by semicolons.",
  (all) => joinList(all.map(({ publisher }) => publisher)),
);

export const URLS_COLUMN = sources.list(
  "source_urls",
  "Addresses of the same sources in the same order; nothing between semicolons: none.",
  (all) => joinList(all.map(({ url }) => url ?? "")),
);

export const SUMMARY_COLUMN = words.text(
  "summary",
  "What happened, in a few sentences.",
  ({ summary }) => summary,
);

export const ACTOR_COLUMNS = [
  actors.text(
    "participants_groups",
    "Who took part, in words.",
    ({ participants }) => participants,
  ),
  actors.text("against", "Whom it was aimed at, in words.", ({ against }) => against),
  actors.text("security", "Who stood against it, in words.", ({ security }) => security),
];

export const DEMANDS_COLUMN = words.list(
  "demands",
  "What was demanded, joined by semicolons.",
  ({ demands }) => joinList(demands),
);

export const EXTERNAL_ID_COLUMN = words.text(
  "external_id",
  "The event's id in the data set that it came from. Empty: none, or the event is protected.",
  ({ external_id }) => external_id,
);

export const STATE_COLUMNS = [
  state.text("status", "Where the record stands (vocabulary status).", ({ status }) => status),
  state.text("rule", "The counting rule of all figures in the row.", ({ rule }) => rule),
];

export const CHANGED_COLUMN = words.text(
  "changed_at",
  "When the record last changed, ISO 8601 in UTC.",
  ({ changed_at }) => changed_at,
);

export const SENSITIVITY_COLUMN = protection.text(
  "sensitivity",
  "How much of the place the public sees (vocabulary sensitivity). Only in files that editors ask for with status.",
  ({ sensitivity }) => sensitivity,
);
