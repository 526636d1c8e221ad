/** What single columns of a format mean, and what whoever brings a file is shown of its rows. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lookAtFile } from "../../server/imports/look.ts";
import { readFile } from "../../server/imports/read-file.ts";

const asked = {
  ...{ country: null, language: null, publisher: null, mapping: null, format: null },
  ...{ file: "input.csv", today: "2026-06-01" },
};

/** The one record of a table of one row, and the name of its format. */
async function recordOf(row: Record<string, string>, tags: readonly string[] | null = null) {
  const lines = [Object.keys(row), ...(tags ? [tags] : []), Object.values(row)];
  const file = lines.map((cells) => `${cells.map((cell) => `"${cell}"`).join(",")}\n`).join("");
  const { read } = await readFile(new TextEncoder().encode(file), asked);
  return read[0]?.records[0] ?? null;
}

describe("a table of ACLED", () => {
  const row = (precision: string) =>
    recordOf({
      ...{ event_id_cnty: "BLR1", event_date: "2020-09-13", time_precision: precision },
      ...{ event_type: "Protests", sub_event_type: "Peaceful protest", country: "Belarus" },
      ...{ location: "Minsk", latitude: "53.9", longitude: "27.56", geo_precision: "1" },
    });

  it.each([
    ["1", "day"],
    ["2", "week"],
    ["3", "month"],
  ])("has the exactness %s of a day as %s, and nowhere else", async (code, precision) => {
    const record = await row(code);
    expect(record).toMatchObject({ start: "2020-09-13", date_precision: precision });
    expect(record?.extra ?? {}).not.toHaveProperty("time_precision");
  });

  it("keeps an exactness that it does not know beside what it tells", async () => {
    expect(await row("9")).toMatchObject({ date_precision: "day", extra: { time_precision: "9" } });
  });
});

describe("a table with HXL hashtags", () => {
  it("takes the column whose tag says nothing more before those that say more", async () => {
    const columns = { Least: "5", Most: "9", Net: "3", Dead: "7" };
    const tags = ["max", "min", "net"].map((attribute) => `#affected+killed+${attribute}`);
    const row = { Day: "2020-09-13", Place: "Minsk", State: "BLR", Parent: "P-1", Id: "X-1" };
    const record = await recordOf({ ...row, ...columns }, [
      ...["#date+start", "#loc+name", "#country+code", "#event+code+parent", "#event+code"],
      ...tags,
      "#affected+killed",
    ]);
    expect(record).toMatchObject({
      external_id: "X-1",
      claims: [{ metric: "killed", low: 7, high: 7 }],
    });
  });

  it.each([
    ["#event+name", "March", { title: "March" }],
    ["#event+title", "March", { title: "March" }],
    ["#activity+name", "March", { title: "March" }],
    ["#event+type+sub", "strike", { form: "strike" }],
    ["#event+type", "strike", { form: "strike" }],
    ["#description", "They marched.", { summary: "They marched." }],
    ["#date+end", "2020-09-15", { end: "2020-09-15" }],
    ["#affected+detained", "7", { claims: [{ metric: "detained", low: 7 }] }],
    ["#affected+injured", "7", { claims: [{ metric: "injured", low: 7 }] }],
    ["#affected+killed", "7", { claims: [{ metric: "killed", low: 7 }] }],
    ["#population+participants", "about 70", { claims: [{ metric: "participants", low: 70 }] }],
    ["#event+code", "X-1", { external_id: "X-1" }],
    ["#event+id", "X-1", { external_id: "X-1" }],
  ])("tells by %s what a column holds", async (tag, cell, expected) => {
    const tags = ["#date+start", "#loc+name", "#country+code", tag];
    const row = { a: "2020-09-13", b: "Minsk", c: "BLR", d: cell };
    expect(await recordOf(row, tags)).toMatchObject({ start: "2020-09-13", ...expected });
  });
});

it("Whoever brings a file sees the filled cells of a row by their columns, long ones cut short", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vigil-look-"));
  const path = join(folder, "input.csv");
  writeFileSync(
    path,
    `title,start,place,country,mood,notes\nMarch,2020-09-13,Minsk,Belarus, ,${"n".repeat(400)}\n`,
  );
  const { preview } = await lookAtFile({ path, asked });
  expect(preview[0]?.cells).toEqual([
    ...[["title", "March"] as const, ["start", "2020-09-13"] as const, ["place", "Minsk"] as const],
    ["country", "Belarus"],
    ["notes", `${"n".repeat(300)}…`],
  ]);
  rmSync(folder, { recursive: true });
});
