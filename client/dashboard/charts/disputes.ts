// The claims of the most disputed events of the view: asked for when the chart comes into sight; as data and as rows of a picture.
import { computed, effect, signal } from "@preact/signals";
import type { EventPage } from "../../../domain/answers/event.ts";
import type { ClaimAnswer, RecordAnswer } from "../../../domain/answers/record.ts";
import { counts, highOf, lowOf } from "../../../domain/low-high.ts";
import { METRICS, type Metric } from "../../../domain/vocabulary/claim-terms.ts";
import type { Speaker } from "../../../domain/vocabulary/speaker.ts";
import { get } from "../../api.ts";
import { day } from "../../i18n/dates.ts";
import { label } from "../../i18n/label.ts";
import { inFile } from "../../i18n/of-whom.ts";
import { times } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { resource } from "../../resource.ts";
import { claimMark, type Standing } from "../../ui/marks/claim-mark.ts";
import { claimShapes } from "../../ui/marks/claim-shapes.ts";
import type { Scale } from "../../ui/marks/scale.ts";
import { line, type Path } from "../../ui/marks/shape.ts";
import { dragging, filter, hrefOf, query } from "../selection.ts";
import { metricName, metricWord } from "../words.ts";
import { type ChartData, date, metricColumn, text, whole } from "./data.ts";
import { type Row, type RowScale, ratioScale, STRIP_PX } from "./row.ts";

/** So many are drawn. */
export const MOST = 6;

export const disputedQuestion = resource<"/api/events">();

export type Dispute = {
  readonly record: RecordAnswer;
  readonly metric: Metric;
  readonly ratio: number;
  readonly claims: readonly ClaimAnswer[];
};

const loaded = signal<{
  readonly of: EventPage | null;
  readonly records: readonly RecordAnswer[];
}>({ of: null, records: [] });

/** The disputes, the largest ratio first. */
export const disputes = computed((): readonly Dispute[] =>
  loaded.value.records.flatMap((record) => {
    const most = mostDisputed(record);
    if (most === null) return [];
    const claims = record.claims.filter((claim) => claim.metric === most.metric && counts(claim));
    return [{ record, ...most, claims }];
  }),
);

/** Whether nothing is there to draw yet, and nobody knows whether anything will be. */
export const awaited = computed(
  () =>
    disputes.value.length === 0 &&
    (disputedQuestion.answer.value === null || disputedQuestion.answer.value !== loaded.value.of),
);

/** The metric on which the sources of a record differ most. */
function mostDisputed({ figures }: RecordAnswer): { metric: Metric; ratio: number } | null {
  let most: { metric: Metric; ratio: number } | null = null;
  for (const { value: metric } of METRICS) {
    const ratio = figures[metric]?.sources_differ ?? null;
    if (ratio !== null && ratio > (most?.ratio ?? 1)) most = { metric, ratio };
  }
  return most;
}

/** Asks from now on, whenever the filter settles. Gives the way to end it. */
export function startDisputes(): () => void {
  const ends = [
    effect(() => {
      if (dragging.value) return;
      const parts = [query.value, "sort=disputed", `limit=${MOST}`];
      disputedQuestion.ask(`/api/events?${parts.filter(Boolean).join("&")}`);
    }),
    effect(() => {
      const page = disputedQuestion.answer.value;
      if (page) void load(page);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

async function load(page: EventPage): Promise<void> {
  const { rule, as_of } = filter.peek();
  const asked = as_of === null ? `rule=${rule}` : `rule=${rule}&as_of=${encodeURIComponent(as_of)}`;
  const differing = page.items.filter(({ figures }) =>
    Object.values(figures).some((figure) => (figure.sources_differ ?? 1) > 1),
  );
  const found = await Promise.all(
    differing.map(({ id }) =>
      get("/api/events/:id", { params: { id }, query: asked }).catch(() => null),
    ),
  );
  if (disputedQuestion.answer.peek() === page)
    loaded.value = { of: page, records: found.filter((record) => record !== null) };
}

type Claim = Dispute["claims"][number];

export function disputeData(disputes: readonly Dispute[]): ChartData {
  return {
    columns: [
      text("title", t("dashboard.event")),
      text("event", t("charts.col_id")),
      text("place", t("dashboard.place")),
      date("start", t("dashboard.date")),
      metricColumn("figure", t("charts.col_figure"), metricName),
      text("said_by", t("charts.col_speaker"), (value) =>
        label("attributed_kind", value as Speaker),
      ),
      text("name", t("charts.col_name")),
      whole("low", t("charts.col_low"), t("charts.open_end")),
      whole("high", t("charts.col_high"), t("charts.open_end")),
      text("in_use", t("charts.col_in_use"), inUseWords),
    ],
    rows: disputes.flatMap(({ record, metric, claims }) =>
      claims.map((claim) => ({
        id: claim.id,
        cells: [
          record.title,
          record.id,
          record.place.name,
          record.start,
          inFile(metric),
          claim.attributed_kind,
          claim.attributed_to ?? "",
          claim.low,
          claim.high,
          String(usedIn({ record, metric }).includes(claim.id)),
        ],
        href: hrefOf({ screen: { event: record.id } }),
      })),
    ),
  };
}

const inUseWords = (value: string) =>
  value === "true" ? t("charts.open_yes") : t("charts.open_no");

/** Ids of the claims that the rule uses. */
export function usedIn({ record, metric }: Pick<Dispute, "record" | "metric">): readonly string[] {
  return record.figures[metric]?.claims ?? [];
}

export function disputeRows(disputes: readonly Dispute[]): { rows: Row[]; scale: RowScale } {
  const claims = disputes.flatMap((dispute) => dispute.claims);
  const scale = ratioScale(
    Math.min(...claims.map((claim) => Math.max(1, lowOf(claim) ?? 1))),
    Math.max(1, ...claims.map((claim) => highOf(claim) ?? 1)),
  );
  const rows = disputes.map(
    (dispute): Row => ({
      id: dispute.record.id,
      name: dispute.record.title,
      note: t("dashboard.differ_where", {
        place: dispute.record.place.name,
        day: day(dispute.record.start, "plain"),
        metric: metricWord(dispute.metric),
      }),
      value: times(dispute.ratio),
      link: null,
      strip: (width) => strip(dispute, scale.on(width)),
    }),
  );
  return { rows, scale };
}

/** A line over all claims, and each claim's mark on it, those in use on top. */
function strip(dispute: Dispute, x: (n: number) => number): Path[] {
  const middle = STRIP_PX / 2;
  const ends = dispute.claims.flatMap((claim) => [lowOf(claim) ?? 1, highOf(claim) ?? 1]);
  const [from, to] = [x(Math.min(...ends)), x(Math.max(...ends))];
  return [
    { d: line(from, middle, to, middle), stroke: "--claim", width: 2 },
    ...inOrder(dispute.claims, usedIn(dispute)).flatMap(({ claim, standing }) =>
      markOnLine(claim, standing, x, middle),
    ),
  ];
}

/** The claims with those in use last, so that these lie on top. */
export function inOrder(
  claims: readonly Claim[],
  used: readonly string[],
): { readonly claim: Claim; readonly standing: Standing }[] {
  const standingOf = ({ id }: Claim): Standing => (used.includes(id) ? "used" : "covers");
  return claims
    .map((claim) => ({ claim, standing: standingOf(claim) }))
    .sort((a, b) => Number(a.standing === "used") - Number(b.standing === "used"));
}

/** So many pixels before its number begin the dots of "up to": on an axis of ratios zero has no place. */
const BEFORE = 26;

/** A claim's mark on the line of its dispute, whose middle is at `middle`. */
export function markOnLine(claim: Claim, standing: Standing, x: Scale, middle: number): Path[] {
  const speaker = claim.attributed_kind;
  const own = lowOf(claim) ?? 1;
  const near = (n: number) => (n < own ? x(own) - BEFORE : x(n));
  const pieces = claimMark({ ...claim, said_by: speaker }, near, middle, standing);
  return claimShapes(pieces, standing, speaker);
}
