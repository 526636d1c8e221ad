// Reads Vigil's own file of events back: one row per event with its figures under one rule.
import { unguardCell } from "../../../domain/csv.ts";
import type { ProposalInput } from "../../../domain/draft.ts";
import { splitList } from "../../../domain/list-cell.ts";
import { METRICS, QUALIFIERS, type Qualifier } from "../../../domain/vocabulary/claim-terms.ts";
import type { Cells } from "../cells.ts";
import { readCount } from "../values/figure.ts";
import { readPoint } from "../values/point.ts";
import { type ClaimOf, claimOf } from "./claims.ts";
import { type Format, hasColumns } from "./format.ts";

const SOURCE = "file";

/** Columns that Vigil works out anew. */
const DERIVED = [
  ...["acled_event_type", "acled_sub_event_type", "rule", "status", "changed_at"],
  ...METRICS.map(({ value }) => `net_${value}`),
];

export const vigil: Format = {
  name: "vigil",
  label: "Vigil's file of events",
  recognises: ({ header }) =>
    hasColumns(header, "id", "kind", "form", "date_precision", "place_precision") ||
    hasColumns(header, "claim_id", "event_id", "metric"),
  refuses: ({ header }) =>
    hasColumns(header, "claim_id", "event_id", "metric")
      ? "This is Vigil's file of figures, which doesn't hold the events that they are about: bring the file of events."
      : null,
  reader: (_sheet, options) => (cells) => {
    const proposal = eventOf(cells, options.publisher);
    for (const name of DERIVED) cells.take(name);
    return [{ proposal, extra: cells.rest() }];
  },
};

function eventOf(cells: Cells, publisher: string | null): ProposalInput {
  const text = (name: string) => {
    const cell = cells.take(name);
    return cell === null ? null : unguardCell(cell);
  };
  const list = (name: string) => splitList(text(name) ?? "");
  const url = text("url");
  const host = url === null ? "Vigil" : new URL(url).host;
  const uncertainty = readCount(cells.take("uncertainty_m") ?? "");
  const id = text("id");
  // The schema tells which of them is no term, and the row is refused for it.
  const event = {
    title: text("title") ?? "",
    summary: text("summary"),
    kind: text("kind"),
    form: text("form"),
    response: text("response"),
    start: text("start") ?? "",
    end: text("end"),
    date_precision: text("date_precision"),
    place: {
      name: text("place"),
      admin1: text("admin1"),
      country: text("country"),
      ...pointIn(cells),
      precision: text("place_precision"),
      uncertainty_m: uncertainty,
    },
    actors: {
      participants: text("participants_groups"),
      against: text("against"),
      security: text("security"),
    },
    demands: list("demands"),
    external_id: text("external_id") ?? id,
  } as ProposalInput;
  const [publishers, urls] = [list("sources"), list("source_urls")];
  const named = publishers.map((name, at) => ({
    key: `source-${at + 1}`,
    kind: "news" as const,
    publisher: name,
    title: name,
    url: urls[at] || null,
  }));
  const own = {
    key: SOURCE,
    kind: "dataset" as const,
    publisher: publisher ?? host,
    title: "Vigil’s file of events",
    url,
  };
  return {
    ...event,
    sources: [own, ...named],
    claims: METRICS.flatMap(({ value }) => figureIn(cells, value)),
  };
}

function pointIn(cells: Cells) {
  const point = readPoint(cells.raw("lat"), cells.raw("lon"));
  if (typeof point === "object" && "wrong" in point) throw cells.refuse("lat", point.wrong);
  for (const name of ["lat", "lon"]) cells.take(name);
  return point === "none" ? {} : point;
}

/** The event's own figure under the rule of the file; the span of all claims is kept beside it. */
function figureIn(cells: Cells, metric: (typeof METRICS)[number]["value"]): ClaimOf[] {
  const headline = readCount(cells.take(metric) ?? "");
  const said = cells.take(`${metric}_qualifier`);
  const qualifier = QUALIFIERS.find(({ value }) => value === said)?.value ?? "exact";
  if (headline === null) return [];
  return [claimOf({ ...boundsOf(headline, qualifier), phrase: null }, { metric, source: SOURCE })];
}

function boundsOf(n: number, qualifier: Qualifier) {
  if (qualifier === "at_least" || qualifier === "more_than")
    return { low: n, high: null, qualifier };
  if (qualifier === "at_most" || qualifier === "less_than")
    return { low: null, high: n, qualifier };
  // A number that words stood for comes without them.
  return { low: n, high: n, qualifier: qualifier === "vague" ? "about" : qualifier } as const;
}
