/** Reading an article on the page: which characters stand for which value, and what its records say in the form. */
import { describe, expect, it } from "vitest";
import { asked, type Pasted, pastedMistakes, tidied } from "../../client/article/pasted.ts";
import { formOf, titleOf } from "../../client/article/records.ts";
import { letterOf, numberOf, passagesOf, piecesOf } from "../../client/article/spans.ts";
import { proposalOf } from "../../client/events/form/proposal.ts";
import type { EventProposal, ReadFigure, Reading } from "../../domain/answers/reading.ts";
import { proposalSchema } from "../../domain/draft.ts";
import { wordsOf } from "../../domain/read-record.ts";
import { dayOf } from "../../domain/when.ts";

const TEXT = [
  "Some 3,000 people marched in Hrodna on Sunday, organisers said.",
  "The ministry said 774 people were arrested in Hrodna and other cities. He is 66.",
].join("\n\n");

const ARTICLE: Pasted = {
  title: "Thousands march",
  publisher: "Example Agency",
  published: "24 Aug 2020",
  url: "https://example.org/a",
  text: TEXT,
};

/** Characters of the article, found by what they are. */
function at(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
}

const CROWD: ReadFigure = {
  ...{ value: 3000, low: 3000, high: 3000, modifier: "approx", scope: "event", confidence: 0.9 },
  evidence: at("Some 3,000 people"),
  source: { kind: "organizer", name: "organisers", evidence: at("organisers") },
};
const DETAINED: ReadFigure = {
  ...{ value: 774, low: 774, high: 774, modifier: "exact", confidence: 0.7 },
  scope: "multi-place",
  evidence: at("774 people were arrested"),
  source: { kind: "government", name: "The ministry", evidence: at("The ministry") },
};
const EVENT: EventProposal = {
  ...{ id: "e1", type: "protest_with_intervention", form: "march", counterProtest: false },
  date: {
    ...{ start: "2020-08-23", end: "2020-08-23", precision: "day", basis: "stated" },
    evidence: [at("on Sunday")],
  },
  place: {
    ...{ name: "Hrodna", country: "BY", iso3: "BLR", admin1: "Hrodna", lat: 53.68, lon: 23.83 },
    ...{ precision: "city", alternatives: [], evidence: [at("Hrodna")] },
  },
  ...{ crowd: [CROWD], arrests: [DETAINED], injuries: [], deaths: [] },
  ...{ actors: [], triggers: [at("marched")], confidence: 0.9, flags: [] },
};
const READING: Reading = {
  ...{ relevant: true, relevance: 3, events: [EVENT], context: [] },
  ignored: [{ reason: "an age", evidence: at("66") }],
};

describe("the passages of an article", () => {
  const passages = passagesOf(READING);
  const piecesIn = (from: number, to: number) =>
    piecesOf(TEXT, passages, { from, to }).map(({ text, of }) => [text, of?.family ?? null]);

  it("cut the text where they begin and end, and lose none of it", () => {
    const first = TEXT.indexOf("\n");
    expect(piecesIn(0, first)).toEqual([
      ["Some 3,000 people", "crowd"],
      [" marched in ", null],
      ["Hrodna", "place"],
      [" ", null],
      ["on Sunday", "date"],
      [", ", null],
      ["organisers", "who"],
      [" said.", null],
    ]);
    expect(piecesIn(0, TEXT.length).map(([text]) => text)).toEqual(
      expect.arrayContaining(["774 people were arrested", "66"]),
    );
    expect(
      piecesIn(0, TEXT.length)
        .map(([text]) => text)
        .join(""),
    ).toBe(TEXT);
  });

  it("leave characters that two of them claim to the first", () => {
    const [one, two] = [at("3,000 people marched"), at("people marched in")];
    const both = [one, two].map(({ start, end }, i) => ({
      ...{ start, end, family: "none" as const, letter: letterOf(i) },
    }));
    const [, over, rest] = piecesOf(TEXT, both, { from: 0, to: 40 });
    expect([over?.text, over?.last]).toEqual(["3,000 people marched", true]);
    expect([rest?.text, rest?.first]).toEqual([" in", true]);
  });

  it("number the figures through the article, and a day not", () => {
    expect(numberOf(passages, EVENT, "e1-crowd-1")).toBe(1);
    expect(numberOf(passages, EVENT, "e1-arrests-1")).toBe(2);
    expect(numberOf(passages, EVENT, "date")).toBeNull();
  });

  it("have letters that go on behind z", () => {
    expect([0, 25, 26, 27, 52].map(letterOf)).toEqual(["a", "z", "aa", "ab", "ba"]);
  });
});

describe("a proposed record in the form", () => {
  const form = formOf(EVENT, ARTICLE, "key");

  it("has the day, the place, and every figure with its words and who says it", () => {
    expect(form).toMatchObject({
      ...{ title: "March in Hrodna", kind: "demonstration", form: "march" },
      ...{ response: "intervention", known: "day", start: { day: "23", month: "8", year: "2020" } },
      place: { name: "Hrodna", country: "BLR", lat: "53.68", precision: "city", listed: true },
      sources: [{ publisher: "Example Agency", language: "en", published: "2020-08-24" }],
    });
    expect(form.claims).toMatchObject([
      {
        ...{ metric: "participants", says: "about", number: "3,000", phrase: "Some 3,000 people" },
        ...{ speaker: "organiser", name: "organisers" },
      },
      { metric: "detained", says: "exact", number: "774", speaker: "authority" },
    ]);
  });

  it("quotes of a figure that covers more the words that say so, so that they are asked about", () => {
    expect(form.claims[1]?.phrase).toBe("774 people were arrested in Hrodna and other cities");
    expect(wordsOf(CROWD, TEXT)).toBe("Some 3,000 people");
  });

  it("is what the door takes, once it is said what its figures cover", () => {
    const [crowd, detained] = form.claims;
    if (crowd === undefined || detained === undefined) throw new Error("no figures");
    const day = dayOf("2020-08-23") ?? 0;
    const around = {
      span: { start: day, end: day, precision: "day" as const },
      countryName: () => "Belarus",
    };
    const settled = {
      ...detained,
      covers: "wider" as const,
      covers_for: "Hrodna and other cities",
    };
    const typed = {
      ...{ ...form, claims: [crowd, settled] },
      wider: { ...form.wider, event: "new" },
    };
    const proposal = proposalSchema.parse(proposalOf(typed, around));
    expect(proposal.claims.map(({ covers, low, high }) => [covers, low, high])).toEqual([
      ["event", 3000, 3000],
      ["wider", 774, 774],
    ]);
    expect(proposal.wider).toMatchObject({ start: "2020-08-23", place: { country: "BLR" } });
  });

  it("goes by default to the wider event where the article, not its words, says that it covers more", () => {
    const bare = { ...DETAINED, evidence: at("3,000 people"), scope: "nationwide" as const };
    const { claims } = formOf({ ...EVENT, crowd: [], arrests: [bare] }, ARTICLE, "key");
    expect(claims[0]?.covers).toBe("wider");
  });

  it("keeps a place that was not found by its name, to be set by hand", () => {
    const place = { ...EVENT.place, lat: null, lon: null, iso3: null, country: null };
    expect(formOf({ ...EVENT, place }, ARTICLE, "key").place).toMatchObject({
      ...{ name: "Hrodna", country: "", lat: "", lon: "", listed: false },
    });
  });

  it("is called a protest where its form is none of the list", () => {
    expect(titleOf({ ...form, form: "other" })).toBe("Protest in Hrodna");
    expect(titleOf({ ...form, form: "" })).toBe("");
  });
});

describe("the fields of an article", () => {
  const today = dayOf("2020-09-01") ?? 0;
  const wrong = (patch: Partial<Pasted>) =>
    pastedMistakes({ ...ARTICLE, ...patch }, today).map(({ id }) => id);

  it("are in order with a day that has come, a source and a text", () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ url: "" })).toEqual([]);
    expect(wrong({ published: "Aug 2020" })).toEqual(["article-published"]);
    expect(wrong({ published: "2 Sep 2020" })).toEqual(["article-published"]);
    expect(wrong({ publisher: " ", title: "", text: "\n" })).toEqual([
      "article-publisher",
      "article-title",
      "article-text",
    ]);
    expect(wrong({ url: "example.org" })).toEqual(["article-url"]);
    expect(wrong({ text: "a".repeat(50_001), title: "a".repeat(501) })).toEqual([
      "article-title",
      "article-text",
    ]);
  });

  it("are sent without signs that no text may hold, and with their length as it is shown", () => {
    const pasted = tidied({ ...ARTICLE, text: "One\r\ntwo\u0000three\u007f" });
    expect(pasted.text).toBe("One\ntwo three ");
    expect(asked(pasted)).toEqual({
      ...{ title: "Thousands march", text: "One\ntwo three ", published_on: "2020-08-24" },
    });
  });
});
