// Reading articles, held against annotated ones: precision and recall of every field, and how long it takes.
import { dirname, join } from "node:path";
import { extract as read } from "../extract/index.ts";
import { gazetteer } from "../server/places/gazetteer.ts";
import type { Bench } from "./bench.ts";
import { GOLD_FIELDS, readAnnotated } from "./extract/gold.ts";
import { addScore, type Count, emptyScore, type Score, score } from "./extract/score.ts";
import { ENTRY } from "./program.ts";
import { ms, percentiles, printTable } from "./table.ts";

const GOLDEN = join(dirname(ENTRY), "../tests/golden/extract");
const RUNS = 5;

export const extract: Bench = {
  takes: "[--gold FOLDER …]",
  help: "reads annotated articles: precision and recall per field, faults, time; the golden ones by default",
  folders: true,
  run: async (_counts, _parts, folders = []) => {
    for (const folder of folders.length > 0 ? folders : [GOLDEN]) report(folder);
  },
};

function report(folder: string): void {
  const began = performance.now();
  const places = gazetteer();
  places.named("Minsk");
  const ready = performance.now() - began;
  const total = emptyScore();
  const times: number[] = [];
  const protestless = { all: 0, alarms: 0 };
  for (const { id, article, gold } of readAnnotated(folder)) {
    const one = score(read(article, places), gold);
    for (let run = 0; run < RUNS; run++) {
      const from = performance.now();
      read(article, places);
      times.push(performance.now() - from);
    }
    for (const fault of one.faults) console.log(`${id}: ${fault}`);
    addScore(total, one);
    if (!gold.relevant) protestless.all++;
    if (one.falseAlarm) protestless.alarms++;
  }
  console.log("");
  printTable(
    ["", "right", "too many", "missed", "precision", "recall", "F1", "target"],
    rowsOf(total),
  );
  const { used, all } = total.distractors;
  console.log(`\ndistractor numbers used: ${used} of ${all} (target 2 %)`);
  console.log(
    `articles without a protest that gave a record: ${protestless.alarms} of ${protestless.all} (target 1 of 20)`,
  );
  console.log(
    `an article, p50 / p95: ${percentiles(times)} (target 50 ms); gazetteer ready in ${ms(ready)} (target 400 ms)\n`,
  );
}

function rowsOf({ events, figures, kinds, types, forms, whole }: Score): string[][] {
  const all = Object.values(figures).reduce((sum, one) => ({
    right: sum.right + one.right,
    extra: sum.extra + one.extra,
    missed: sum.missed + one.missed,
  }));
  return [
    row("records: place and date", events, "F1 0.88"),
    row("figures", all, "F1 0.85"),
    ...GOLD_FIELDS.map((field) =>
      row(`  ${field}`, figures[field], field === "deaths" ? "precision 0.90" : ""),
    ),
    row("claimant of found figures", kinds, "0.92"),
    row("type of found records", types, "0.88"),
    row("form of found records", forms, ""),
    row("records without an edit", whole, "recall 0.50"),
  ];
}

function row(name: string, { right, extra, missed }: Count, target: string): string[] {
  const [precision, recall] = [right / (right + extra), right / (right + missed)];
  const f1 = (2 * right) / (2 * right + extra + missed);
  return [
    name,
    ...[right, extra, missed].map(String),
    ...[precision, recall, f1].map((share) => (Number.isNaN(share) ? "–" : share.toFixed(2))),
    target,
  ];
}
