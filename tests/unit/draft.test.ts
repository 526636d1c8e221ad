/** A proposal: what the form, an import or a script may send, and what each figure covers. */
import { describe, expect, it } from "vitest";
import { type ProposalInput, proposalSchema, STRANGERS_MOST } from "../../domain/draft.ts";

const proposal: ProposalInput = {
  title: "A march",
  kind: "demonstration",
  form: "march",
  start: "2020-09-13",
  place: { name: "Minsk", country: "BLR", precision: "city" },
  sources: [{ key: "article", kind: "news", publisher: "A newsroom", title: "A report" }],
  claims: [
    {
      metric: "participants",
      low: 150_000,
      high: 150_000,
      qualifier: "about",
      attributed_kind: "media",
    },
  ],
};
const claim = (fields: object) =>
  ({
    metric: "detained",
    low: 774,
    high: 774,
    attributed_kind: "authority",
    ...fields,
  }) as NonNullable<ProposalInput["claims"]>[number];

const paths = (input: object) =>
  proposalSchema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("a proposal", () => {
  it("lasts one day, and names its only source by having one, unless it says otherwise", () => {
    const read = proposalSchema.parse(proposal);
    expect(read.end).toBe("2020-09-13");
    expect(read.claims[0]).toMatchObject({ source: null, covers: "event" });
  });

  it("may have no claim at all: unknown is a fair answer", () => {
    expect(paths({ ...proposal, claims: [], sources: [] })).toEqual([]);
  });

  it.each<[string, Partial<ProposalInput>, string[]]>([
    ["an end before its start", { end: "2020-09-12" }, ["end"]],
    ["a form of another kind", { form: "trial" }, ["form"]],
    [
      "a response to what is no demonstration",
      { kind: "repression", form: "arrests", response: "presence" },
      ["response"],
    ],
    [
      "two sources of one key",
      { sources: [...(proposal.sources ?? []), ...(proposal.sources ?? [])] },
      ["sources", "claims.0.source"],
    ],
    [
      "a claim of no source among several",
      { sources: [{ source: "a" }, { source: "b" }] },
      ["claims.0.source"],
    ],
    [
      "a claim of a source it does not list",
      { claims: [claim({ source: "elsewhere" })] },
      ["claims.0.source"],
    ],
    [
      "an address that is no web page",
      {
        sources: [
          { key: "x", kind: "news", publisher: "P", title: "T", url: "javascript:alert(1)" },
        ],
      },
      ["sources.0.url"],
    ],
    [
      "a claim whose low is above its high",
      { claims: [claim({ low: 9, high: 3, qualifier: "about" })] },
      ["claims.0.high"],
    ],
    ["an exact figure without a high", { claims: [claim({ high: null })] }, ["claims.0.low"]],
  ])("is refused with %s", (_, wrong, expected) => {
    expect(paths({ ...proposal, ...wrong })).toEqual(expected);
  });
});

describe("the scope of a figure", () => {
  const nationwide = {
    title: "Protests in Belarus",
    start: "2020-09-13",
    end: "2020-09-13",
    place: { name: "Belarus", country: "BLR", precision: "country" as const },
  };
  const wider = claim({ covers: "wider", phrase: "in Minsk and other cities" });

  it("may be wider than the event where the wider event is named or described", () => {
    expect(paths({ ...proposal, claims: [wider], part_of: "BLR-2020-09-13-nationwide" })).toEqual(
      [],
    );
    expect(paths({ ...proposal, claims: [wider], wider: nationwide })).toEqual([]);
  });

  it("is refused where nothing says what the figure covers", () => {
    expect(paths({ ...proposal, claims: [wider] })).toEqual(["claims.0.covers"]);
  });

  it("is one wider event, known or new, not both", () => {
    expect(
      paths({ ...proposal, claims: [wider], wider: nationwide, part_of: "BLR-2020-protests" }),
    ).toEqual(["wider"]);
  });
});

describe("a proposal without an account", () => {
  it("holds at most 50 claims and 25 sources, as documented", () => {
    expect(STRANGERS_MOST).toEqual({ claims: 50, sources: 25 });
  });
});
