/** The words by which a search finds a record: all of its texts. */
import { expect, it } from "vitest";
import { searchWords } from "../../domain/record.ts";
import { aClaim, aRecord, aSource } from "../support/examples.ts";

it("a record is found by each of its texts, folded and once", () => {
  const record = aRecord(
    {
      title: "Marš",
      summary: "People walked.",
      external_id: "ACLED-1",
      actors: { participants: "Pensioners", against: "The Tax Office", security: "OMON" },
      demands: ["Resignation", "New elections"],
    },
    [aClaim({ phrase: "About 100", attributed_to: "Viasna", external_id: "CCC-7" })],
  );
  const sources = [aSource({ publisher: "Viasna", title: "A report" })];
  expect(searchWords({ ...record, sources }).split(" ¦ ")).toEqual([
    ...["an event", "mars", "people walked", "minsk", "minsk city"],
    ...["pensioners", "the tax office", "omon", "resignation", "new elections", "acled 1"],
    ...["about 100", "viasna", "ccc 7", "a report"],
  ]);
});
