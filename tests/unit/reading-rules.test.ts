/** Single rules of reading an article, each in a sentence or two where nothing else decides. */
import { describe, expect, it } from "vitest";
import { extract } from "../../extract/index.ts";
import type { EventProposal } from "../../extract/proposal.ts";
import { gazetteer } from "../../server/places/gazetteer.ts";

const read = (text: string, published = "2020-09-14") =>
  extract({ title: "", text, published }, gazetteer());

/** The one record that an article tells of. */
function event(text: string): EventProposal {
  const [only, ...others] = read(text).events;
  if (only === undefined || others.length > 0) throw new Error("There is not one record.");
  return only;
}

describe("whoever says a figure", () => {
  const saidBy = (text: string) => event(text).crowd[0]?.source;

  it.each([
    ["A climate group estimated that 500 people marched in Leeds on Sunday.", "organizer"],
    ["A student group said 500 people marched in Leeds on Sunday.", "organizer"],
    ["The body behind the march said 500 people marched in Leeds on Sunday.", "organizer"],
    ["A rights group said 500 people marched in Leeds on Sunday.", "ngo"],
  ])("is the kind that its own words tell: %s", (text, kind) => {
    expect(saidBy(text)?.kind).toBe(kind);
  });

  it("is nobody of whom a clause only tells more", () => {
    const text = "About 500 people marched in Leeds on Sunday, which the police denied.";
    expect(saidBy(text)).toMatchObject({ kind: "unattributed", evidence: null });
  });

  it("is called what it was called last, not what others are called behind it", () => {
    const said = "About 500 people marched in Leeds on Sunday, the federation said";
    const other = "and the National Teachers' Federation agreed.";
    const name = "Regional Transport Federation";
    expect(saidBy(`${name} is old. It was cold. ${said}, ${other}`)?.name).toBe(name);
    expect(saidBy(`It was cold. ${said}, ${other}`)?.name).toBe("federation");
    expect(
      saidBy(`${name} marched in Leeds on Sunday, and the federation said 500 people came.`)?.name,
    ).toBe(name);
  });
});

describe("the form of a protest", () => {
  it.each([
    ["a strike", "strike"],
    ["a march", "march"],
    ["a picket", "picket"],
    ["a blockade", "blockade"],
  ])(
    "is %s rather than the rally that is told first, and the rally where it is told twice",
    (words, form) => {
      const once = `Workers held a rally in Leeds on Sunday, and later ${words}.`;
      expect(event(once).form).toBe(form);
      expect(event(`${once} The rally was loud.`).form).toBe("rally");
    },
  );
});

describe("a figure", () => {
  it("has the words that make it less exact among its own, before it and behind it", () => {
    const { crowd, arrests } = event(
      "About 500 people marched in Leeds on Sunday. Police detained 40 or more of them.",
    );
    expect(crowd[0]?.evidence.text).toMatch(/^About 500 /);
    expect(arrests[0]).toMatchObject({ modifier: "at_least", low: 40, high: null });
    expect(arrests[0]?.evidence.text).toMatch(/\b40 or more$/);
  });

  it("is of those arrested, though nearer words tell where they were", () => {
    const { crowd, arrests } = event(
      "About 500 people marched in Leeds on Sunday, and 30 people were at the rally detained.",
    );
    expect(crowd.map(({ value }) => value)).toEqual([500]);
    expect(arrests.map(({ value }) => value)).toEqual([30]);
  });

  it.each([
    ["three years since 25 people were killed there"],
    ["the anniversary of the day on which 25 people were killed there"],
    ["what came three years after 25 people were killed there"],
  ])("is of an earlier event in %s", (words) => {
    const { events, ignored } = read(
      `About 500 people marched in Leeds on Sunday to mark ${words}.`,
    );
    expect(events[0]?.deaths).toEqual([]);
    expect(ignored).toContainEqual(expect.objectContaining({ reason: "of an earlier event" }));
  });

  it("is an age behind a name up to the oldest that people become", () => {
    const after = (age: number) =>
      read(`About 500 people marched in Leeds on Sunday. Ann Smith, ${age}, was arrested.`);
    const ageIn = (age: number) =>
      after(age).ignored.filter(({ reason }) => reason === "an age").length;
    expect([9, 30, 109, 110, 400].map(ageIn)).toEqual([1, 1, 1, 0, 0]);
  });
});

describe("a place", () => {
  const countryOf = (text: string) => event(text).place.country;

  it("of a name that many bear is in the country of the large town that is named with it", () => {
    const text = "About 500 people rallied in Richmond on Sunday";
    expect(countryOf(`${text}.`)).toBe("US");
    expect(countryOf(`${text}, and some came from Toronto.`)).toBe("CA");
    expect(countryOf(`${text}, and some came from London.`)).toBe("GB");
  });

  it("is less so of a town that is only part of a longer name", () => {
    const text = "About 500 people rallied in Richmond on Sunday, said the Toronto Star";
    expect(countryOf(`${text}.`)).toBe("CA");
    expect(countryOf(`${text}, and some came from London.`)).toBe("GB");
  });
});

describe("a day told from another", () => {
  it.each([
    ["Two days after", "2020-08-11"],
    ["two days after", "2020-08-11"],
    ["A day before", "2020-08-08"],
  ])("%s it is so many days later or earlier", (words, day) => {
    const { context } = read(
      `${words} the August 9 shooting, the European Union imposed sanctions on Belarus.`,
    );
    expect(context).toMatchObject([{ kind: "sanctions", date: day }]);
  });
});
