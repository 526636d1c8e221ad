// What is known of a figure in words only: said where no claim gives a number, and nowhere else.
import { describe, expect, it } from "vitest";
import type { SourcedClaim } from "../../domain/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import { inWordsOf } from "../../server/dashboard/present.ts";
import { aClaim, aRecord } from "../support/examples.ts";

const words = (phrase: string, fields: Partial<SourcedClaim> = {}) =>
  aClaim({ id: phrase, low: null, high: null, qualifier: "vague", phrase, ...fields });

function found(...claims: SourcedClaim[]) {
  const [record] = resolveAll([aRecord({}, claims)], { rule: "lowest", as_of: null });
  if (record === undefined) throw new Error("no record");
  return inWordsOf(record);
}

describe("a figure known in words only", () => {
  it("is the words, who says them, and their language", () => {
    expect(found(words("tens of thousands", { attributed_kind: "witness" }))).toEqual({
      participants: { phrase: "tens of thousands", language: null, attributed_kind: "witness" },
    });
  });

  it("is the newest words of several", () => {
    const first = words("hundreds", { as_of: "2020-09-13T12:00Z" });
    const second = words("thousands", { as_of: "2020-09-13T18:00Z" });
    expect(found(second, first).participants?.phrase).toBe("thousands");
  });

  it("is not told beside a number, whoever gives it", () => {
    expect(found(words("thousands"), aClaim({ attributed_kind: "authority" }))).toEqual({});
    expect(found(words("thousands", { metric: "detained" }), aClaim())).toHaveProperty("detained");
  });

  it("is not what was said of some people, or was withdrawn", () => {
    expect(found(words("hundreds", { subject: "women" }))).toEqual({});
    expect(found(words("hundreds", { status: "retracted" }))).toEqual({});
  });

  it("is told where the only number was withdrawn", () => {
    const number = aClaim({ status: "retracted" });
    expect(found(words("thousands"), number).participants?.phrase).toBe("thousands");
  });
});
