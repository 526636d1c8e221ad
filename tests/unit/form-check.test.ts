/** What the form says is wrong, at which field, and when it may be sent. */
import { describe, expect, it } from "vitest";
import { blankClaim, blankForm, blankSource } from "../../client/events/form/blank.ts";
import { mistakesOf } from "../../client/events/form/check.ts";
import { pointOf } from "../../client/events/form/check-where.ts";
import { coverage, widerWords } from "../../client/events/form/covering.ts";
import { fieldAt, refusedFields } from "../../client/events/form/refused.ts";
import type { ClaimTyped, FormTyped, PlaceTyped } from "../../client/events/form/typed.ts";
import { aroundOf, crowd, march, TODAY } from "../support/typed-form.ts";

const wrong = (typed: FormTyped) =>
  mistakesOf(typed, aroundOf(typed), TODAY).map(({ id, text, summary }) => [id, summary ?? text]);
const at = (typed: FormTyped) => wrong(typed).map(([id]) => id);
const place = (changes: Partial<PlaceTyped>) => march({ place: { ...march().place, ...changes } });

describe("a form", () => {
  it("that is filled in has no mistake", () => {
    expect(wrong(march())).toEqual([]);
    expect(wrong(march({ claims: [] }))).toEqual([]);
  });

  it("that is empty is asked for its essentials, in the order of its fields", () => {
    expect(at(blankForm("k"))).toEqual([
      "kind",
      "title",
      "start-day",
      "place",
      "country",
      "precision",
      "source-s1-publisher",
      "source-s1-title",
    ]);
  });

  it("needs a source", () => {
    expect(wrong(march({ claims: [], sources: [] }))).toEqual([
      ["add-source", "Add the source that reports this."],
    ]);
  });
});

describe("a place", () => {
  it("may have no position, but not half of one", () => {
    expect(wrong(place({ lat: "", lon: "" }))).toEqual([]);
    expect(wrong(place({ lon: "" }))).toEqual([
      ["lon", "Enter latitude and longitude, or neither."],
    ]);
  });

  it("is read with a comma and a typographic minus", () => {
    const { place: typed } = place({ lat: "−33,45", lon: "-70.66°" });
    expect(pointOf(typed)).toEqual({ lat: -33.45, lon: -70.66 });
  });

  it("lies on the earth", () => {
    expect(at(place({ lat: "91", lon: "200" }))).toEqual(["lat", "lon"]);
  });
});

describe("a figure", () => {
  it("needs a number or words, a speaker and a source", () => {
    expect(wrong(march({ claims: [{ ...blankClaim("c9", "gone"), metric: "detained" }] }))).toEqual(
      [
        ["claim-c9-number", "Detained: Enter the number, or copy the source’s exact words."],
        [
          "claim-c9-speaker",
          "Detained: Choose who said it. If nobody is named, choose Unattributed.",
        ],
        ["claim-c9-source", "Detained: Choose the source that gives this figure."],
      ],
    );
  });

  it("in words keeps the words", () => {
    expect(wrong(march({ claims: [crowd({ says: "vague", phrase: " " })] }))).toEqual([
      ["claim-c1-phrase", "Crowd: Copy the source’s exact words, up to 30 words."],
    ]);
  });

  it("between two numbers goes upwards", () => {
    const claims = [crowd({ says: "between", number: "30", to: "20", by_hand: true })];
    expect(wrong(march({ claims }))).toEqual([
      ["claim-c1-to", "Crowd: The highest figure must be the same as or more than the lowest."],
    ]);
  });

  it("between two numbers needs both, and any other wording only the first", () => {
    const typed = (figure: Partial<ClaimTyped>) =>
      at(march({ claims: [crowd({ by_hand: true, ...figure })] }));
    expect(typed({ says: "between", number: "20", to: "" })).toEqual(["claim-c1-to"]);
    expect(typed({ says: "between", number: "", to: "lots" })).toEqual([
      "claim-c1-number",
      "claim-c1-to",
    ]);
    expect(typed({ says: "between", number: "20", to: "20" })).toEqual([]);
    for (const says of ["exact", "about", "at_least", "at_most"] as const)
      expect([says, typed({ says, number: "20", to: "lots" })]).toEqual([says, []]);
    expect(typed({ says: "vague", number: "lots", to: "lots", phrase: "many" })).toEqual([]);
  });

  it("has words of at most 500 characters", () => {
    const typed = (phrase: string) => at(march({ claims: [crowd({ phrase, by_hand: true })] }));
    expect(typed("m".repeat(500))).toEqual([]);
    expect(typed("m".repeat(501))).toEqual(["claim-c1-phrase"]);
  });

  it("was known at a moment that can be read, if at any", () => {
    const typed = (known_at: string) => wrong(march({ claims: [crowd({ known_at })] }));
    expect(typed(" ")).toEqual([]);
    expect(typed("13 September 2020")).toEqual([]);
    expect(typed("soon").map(([id]) => id)).toEqual(["claim-c1-known_at"]);
    expect(typed("September 2020").map(([id]) => id)).toEqual(["claim-c1-known_at"]);
    expect(typed("September 2020")).not.toEqual(typed("soon"));
  });

  it("may be written as the words field is, and is asked about where that leaves it open", () => {
    const typed = (number: string) =>
      wrong(march({ claims: [crowd({ says: "exact", number, by_hand: true })] }));
    expect(typed("two hundred")).toEqual([]);
    expect(typed("20–30")).toEqual([]);
    expect(typed("1500, 3000")).toEqual([
      ["claim-c1-number", "Crowd: Several numbers stand here. Which one is meant?"],
    ]);
  });

  it("is written in digits, and not beyond reason", () => {
    const typed = (number: string) => march({ claims: [crowd({ number, by_hand: true })] });
    expect(wrong(typed("lots"))).toEqual([
      ["claim-c1-number", "Crowd: Write the number in digits, such as 1,500."],
    ]);
    expect(wrong(typed("90000000000"))).toEqual([
      ["claim-c1-number", "Crowd: The largest number that can be kept is 1,000,000,000."],
    ]);
    expect(wrong(typed("x1000000000"))).toEqual(wrong(typed("lots")));
    expect(wrong(typed("x1000000001"))).toEqual(wrong(typed("90000000000")));
  });
});

describe("the scope of a figure", () => {
  const detained = crowd({
    metric: "detained",
    says: "exact",
    number: "774",
    phrase: "774 people were arrested in Minsk and other cities",
  });
  const covers = (claim = detained, form = march({ claims: [claim] })) =>
    coverage(claim, widerWords(claim, form, aroundOf(form)));

  it("blocks sending while the words name more and nobody has settled it", () => {
    expect(covers()).toBe("open");
    expect(wrong(march({ claims: [detained] }))).toEqual([
      [
        "claim-c1-covers",
        "Detained: Choose what 774 covers. The source says Minsk and other cities.",
      ],
    ]);
  });

  it("is settled by a choice, and open again when the words change", () => {
    const settled = { ...detained, covers: "event" as const, covers_for: "Minsk and other cities" };
    expect(covers(settled)).toBe("event");
    expect(covers({ ...settled, phrase: "774 across the country" })).toBe("open");
  });

  it("is the event where nothing speaks against it", () => {
    expect(covers(crowd())).toBe("event");
    expect(covers(crowd({ covers: "wider" }))).toBe("wider");
  });

  it("asks for the wider event when it is wider", () => {
    const claims = [crowd({ covers: "wider" })];
    expect(at(march({ claims }))).toEqual(["wider"]);
    const wider = { event: "new", title: null, start: null, end: null };
    expect(at(march({ claims, wider }))).toEqual([]);
    expect(at(march({ claims, part_of: { id: "x", title: "X" } }))).toEqual([]);
    expect(at(march({ claims, wider: { ...wider, title: " " } }))).toEqual(["wider-title"]);
    const later = { day: "14", month: "9", year: "2020" };
    expect(at(march({ claims, wider: { ...wider, start: later } }))).toEqual(["wider-start-day"]);
  });
});

describe("a source", () => {
  it("has a publisher, a title, and perhaps an address and a day", () => {
    const source = { ...blankSource("s1"), url: "euroradio.fm", published: "13 Sep 2027" };
    expect(wrong(march({ sources: [source] }))).toEqual([
      ["source-s1-publisher", "Source 1: Enter who published it."],
      ["source-s1-title", "Source 1: Enter the title or the first words of the source."],
      ["source-s1-url", "Source 1: Enter a whole address that begins with https:// or http://."],
      ["source-s1-published", "Source 1: 13 September 2027 has not come yet. Check the year."],
    ]);
  });
});

describe("what the server refuses", () => {
  it("stands at the field that holds it", () => {
    const field = (path: string) => fieldAt(path, march());
    expect(field("claims.0.high")).toBe("claim-c1-number");
    expect(field("claims.0.as_of")).toBe("claim-c1-known_at");
    expect(field("sources.0.url")).toBe("source-s1-url");
    expect(field("place.name")).toBe("place");
    expect(field("place.lat")).toBe("lat");
    expect(field("start")).toBe("start-day");
    expect(field("wider.title")).toBe("wider");
    expect(field("")).toBe("title");
  });

  it("is said in the form's own words, once for each field", () => {
    const problem = (path: string) => ({ path, code: "custom", message: "Invalid input: boo" });
    expect(
      refusedFields(["claims.0.low", "claims.0.high", "summary"].map(problem), march()),
    ).toEqual([
      { id: "claim-c1-number", text: "Write the number in digits, such as 1,500." },
      { id: "summary", text: "The server can’t use this as it is. Check it once more." },
    ]);
  });
});
