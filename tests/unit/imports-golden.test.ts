/** Holds imports to small files of each format and what they hold, worked out by hand: tests/golden/imports/README.md. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Account, accountOf } from "../../server/imports/account.ts";
import type { Options } from "../../server/imports/formats/format.ts";
import { readFile } from "../../server/imports/read-file.ts";

type Expected =
  | { refused: string }
  | { options?: Partial<Options>; account: Account; events: Record<string, unknown>[] };

const folder = new URL("../golden/imports/", import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const unsaid = { country: null, language: null, publisher: null, mapping: null, format: null };

describe("a file that is imported", () => {
  it.each(cases.map(({ name }) => name))(
    "is read and accounted for as worked by hand: %s",
    async (name) => {
      const own = new URL(`${name}/`, folder);
      const input = readdirSync(own).find((file) => file.startsWith("input.")) ?? "";
      const expected: Expected = JSON.parse(readFileSync(new URL("expected.json", own), "utf8"));
      const options = "options" in expected ? expected.options : {};
      const asked = { ...unsaid, file: input, today: "2026-06-01", ...options };
      const reading = readFile(readFileSync(new URL(input, own)), asked);
      if ("refused" in expected) {
        await expect(reading).rejects.toThrow(expected.refused);
        return;
      }
      const file = await reading;
      const records = file.read.flatMap((row) => row.records);
      expect(accountOf(file)).toEqual(expected.account);
      expect(records).toMatchObject(expected.events);
    },
  );
});
