/** `vigil extract`: what it prints, and how it says that it was used wrongly. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { UsageError } from "../../server/commands/command.ts";
import { extractProposal } from "../../server/commands/extract.ts";

const folder = mkdtempSync(join(tmpdir(), "vigil-extract-"));
const file = join(folder, "article.txt");
writeFileSync(file, "About 300 people marched through Hrodna on Sunday, police said.\n");
afterAll(() => rmSync(folder, { recursive: true }));

async function printed(args: string[]): Promise<string> {
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    expect(await extractProposal.run(args)).toBe(0);
    return log.mock.calls.join("\n");
  } finally {
    log.mockRestore();
  }
}

it("prints the proposal as JSON, the same each time", async () => {
  const args = ["--title", "A march", "--published", "2020-08-24", file];
  const out = await printed(args);
  expect(await printed(args)).toBe(out);
  const proposal = JSON.parse(out);
  expect(proposal.events).toMatchObject([
    {
      date: { start: "2020-08-23" },
      place: { name: "Hrodna", country: "BY" },
      crowd: [{ value: 300, modifier: "approx", source: { kind: "police" } }],
    },
  ]);
});

it.each([
  ["a day that does not exist", ["--published", "2020-02-30", file]],
  ["no day", [file]],
  ["no file", ["--published", "2020-08-24"]],
  ["two files", ["--published", "2020-08-24", file, file]],
  ["a file that is not there", ["--published", "2020-08-24", join(folder, "none.txt")]],
  ["an option that it does not have", ["--published", "2020-08-24", "--language", "en", file]],
])("refuses %s as used wrongly", async (_what, args) => {
  await expect(extractProposal.run(args)).rejects.toThrow(UsageError);
});
