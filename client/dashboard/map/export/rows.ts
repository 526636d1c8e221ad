// The map's data as a file: one row for each circle and area, and one for what can't be put on the map.
import { type Column, columnsOf } from "../../../../domain/column.ts";
import { csvHeader, csvLine } from "../../../../domain/csv.ts";
import type { Area, Group, Sum, Summary } from "../../../../domain/summary.ts";
import { inFile } from "../../../i18n/of-whom.ts";
import { reach } from "../../../i18n/say.ts";
import type { MapSize } from "../../../map/scale.ts";

type Row = {
  level: Group["level"] | "area" | "not_mappable";
  spot: Group | Area | null;
  events: number;
  sum: Sum | null;
};

const { text, integer, number } = columnsOf<Row>();

const PLACES: readonly Column<Row>[] = [
  text(
    "level",
    "what is grouped: place, admin1, country; area: known to the region",
    ({ level }) => level,
  ),
  text("name", "the place, region or country", ({ spot }) => spot?.name ?? null),
  text("admin1", "first-level region", ({ spot }) => spot?.admin1 ?? null),
  text("country", "ISO 3166-1 alpha-3", ({ spot }) => spot?.country ?? null),
  number("lat", "latitude of the mark", ({ spot }) => spot?.lat ?? null),
  number("lon", "longitude of the mark", ({ spot }) => spot?.lon ?? null),
  integer("events", "events", ({ events }) => events),
];

function figureColumns(size: MapSize): Column<Row>[] {
  if (size === "events") return [];
  const name = inFile(size);
  return [
    integer(name, "sum of net values under the rule", ({ sum }) => sum?.headline ?? null),
    integer(`${name}_low`, "sum of the lowest claims", ({ sum }) => sum && reach(sum).least),
    integer(`${name}_high`, "sum of the highest claims", ({ sum }) => sum && reach(sum).most),
    text(
      `${name}_open`,
      "a highest claim has no upper end",
      ({ sum }) => sum && String(reach(sum).open),
    ),
    integer("events_with", "events with a figure", ({ sum }) => sum?.events_with ?? null),
    integer("events_without", "events without", ({ sum }) => sum?.events_without ?? null),
  ];
}

/** The file; its events add up to those of the view. */
export function mapCsv({ groups, areas, totals }: Summary, size: MapSize): string {
  const columns = [...PLACES, ...figureColumns(size)];
  const rows: Row[] = [
    ...groups.map((group): Row => {
      const sum = size === "events" ? null : (group.figures[size] ?? null);
      return { level: group.level, spot: group, events: group.events, sum };
    }),
    ...areas.map((area): Row => {
      const sum = size === "events" ? null : (area.figures[size] ?? null);
      return { level: "area", spot: area, events: area.events, sum };
    }),
    { level: "not_mappable", spot: null, events: totals.not_mappable, sum: null },
  ];
  return csvHeader(columns) + rows.map((row) => csvLine(columns, row)).join("");
}
