// A table of synthetic events in ACLED's columns, with two figures in most rows: plainly labelled, the same on every run.
import { randomFrom } from "../../seeds/synthetic/random.ts";
import { daysAt, text } from "../../seeds/synthetic/when.ts";
import { somewhere } from "../../seeds/synthetic/where.ts";

export const COLUMNS = [
  ...["event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"],
  ...["sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"],
  ...["interaction", "civilian_targeting", "iso3", "region", "admin1", "admin2", "location"],
  ...["latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities"],
  ...["tags", "timestamp"],
] as const;

const TYPES = [
  ["Demonstrations", "Protests", "Peaceful protest"],
  ["Demonstrations", "Protests", "Protest with intervention"],
  ["Demonstrations", "Riots", "Violent demonstration"],
  ["Political violence", "Riots", "Mob violence"],
] as const;
const OUTLETS = 24;
const NOTES =
  "Synthetic data for measuring speed. Nothing here happened. In the square people stood with placards, sang, and went home before dark.";

/** The lines of the table, the header first; each `newer`th row has another figure than before. */
export function* tableLines(count: number, newer: number | null = null): Generator<string> {
  yield COLUMNS.join(",");
  const random = randomFrom(20_160_101);
  for (let n = 1; n <= count; n++) {
    const day = text(daysAt(random, (n - 0.5) / count).start);
    const { name, admin1, country, lat, lon } = somewhere(random);
    const [disorder, type, sub] = TYPES[random.between(0, TYPES.length - 1)] ?? TYPES[0];
    const crowd = random.chance(0.55) ? `around ${random.between(1, 400) * 5}` : "no report";
    const dead = random.chance(0.4) ? random.between(1, 9) : 0;
    const isNewer = newer !== null && n % newer === 0;
    const cells = [
      ...[`SYN${n}`, day, day.slice(0, 4), "1", disorder, type, sub],
      ...["Protesters", "Students", "Protesters", "Police Forces", "", "State forces"],
      ...["State forces-Protesters", "", country, "Synthetic region", admin1 ?? "", ""],
      ...[name, lat ?? "", lon ?? "", "1", `Outlet ${random.between(1, OUTLETS)}`, "National"],
      ...[NOTES, isNewer ? dead + 10 : dead, `crowd size=${crowd}`, "1600000000"],
    ];
    yield cells.map((cell) => quoted(String(cell))).join(",");
  }
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
