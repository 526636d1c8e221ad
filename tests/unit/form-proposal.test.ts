/** From the form to the body of POST /api/events: what was typed is what is proposed. */
import { describe, expect, it } from "vitest";
import { blankSource } from "../../client/events/form/blank.ts";
import { closest } from "../../client/events/form/closest.ts";
import { movedBy } from "../../client/events/form/pin-move.ts";
import { proposalOf } from "../../client/events/form/proposal.ts";
import { formTyped } from "../../client/events/form/typed.ts";
import { candidates } from "../../client/events/form/wider-event.ts";
import type { EventAnswer } from "../../domain/answers/event.ts";
import { proposalSchema } from "../../domain/draft.ts";
import { distanceM } from "../../domain/place.ts";
import { seedRecords } from "../support/seed-records.ts";
import { aroundOf, crowd, march } from "../support/typed-form.ts";

const proposed = (typed = march()) => proposalSchema.parse(proposalOf(typed, aroundOf(typed)));

describe("the proposal of a form", () => {
  it("holds what was typed, in the shape the API takes", () => {
    expect(proposed()).toMatchObject({
      title: "Sunday march in Minsk",
      kind: "demonstration",
      form: "march",
      response: null,
      start: "2020-09-13",
      end: "2020-09-13",
      date_precision: "day",
      place: { name: "Minsk", admin1: "Minsk City", country: "BLR", lat: 53.9, lon: 27.5667 },
      part_of: null,
      wider: null,
      sources: [{ key: "s1", publisher: "Euroradio", title: "Post 7494", url: null }],
      claims: [
        {
          source: "s1",
          covers: "event",
          metric: "participants",
          low: 100_000,
          high: null,
          qualifier: "more_than",
          phrase: "more than 100,000 people",
          attributed_to: "Euroradio",
          attributed_kind: "media",
          as_of: null,
        },
      ],
    });
  });

  it("keeps words without a number as words", () => {
    const claim = crowd({ says: "vague", number: "", phrase: "hundreds of people" });
    expect(proposed(march({ claims: [claim] })).claims[0]).toMatchObject({
      low: null,
      high: null,
      qualifier: "vague",
      phrase: "hundreds of people",
    });
  });

  it("carries a response only with a demonstration", () => {
    expect(proposed(march({ response: "intervention" })).response).toBe("intervention");
    const arrests = march({ kind: "repression", form: "arrests", response: "intervention" });
    expect(proposed(arrests).response).toBeNull();
  });

  it("hangs wider figures on the wider event, known or described", () => {
    const claims = [crowd(), crowd({ id: "c2", covers: "wider" })];
    const part_of = { id: "BLR-2020-09-13-nationwide", title: "Sunday protests" };
    const wider = { event: "new", title: null, start: null, end: null };
    const known = proposed(march({ claims, part_of, wider }));
    expect(known.part_of).toBe("BLR-2020-09-13-nationwide");
    expect(known.wider).toBeNull();
    expect(known.claims.map((claim) => claim.covers)).toEqual(["event", "wider"]);
    const made = proposed(march({ claims, wider }));
    expect(made.part_of).toBeNull();
    expect(made.wider).toMatchObject({
      title: "Protests across Belarus, 13 September 2020",
      start: "2020-09-13",
      end: "2020-09-13",
      place: { name: "Belarus", country: "BLR", lat: null, precision: "country" },
    });
  });

  it("makes no wider event when no figure needs one", () => {
    const wider = { event: "new", title: null, start: null, end: null };
    expect(proposed(march({ wider })).wider).toBeNull();
  });

  it("dates a source by its day", () => {
    const source = { ...blankSource("s1"), publisher: "A", title: "B", published: "13 Sep 2020" };
    expect(proposed(march({ sources: [source] })).sources[0]).toMatchObject({
      published_on: "2020-09-13",
    });
  });
});

describe("a draft", () => {
  it("comes back from text as it was", () => {
    const typed = march({ claims: [crowd({ covers: "wider", covers_for: "nationwide" })] });
    expect(formTyped.parse(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
  });
});

describe("wider events on offer", () => {
  it("are those of the country that hold the event's days, the shortest first", () => {
    const items = seedRecords().map(({ event }) => event as unknown as EventAnswer);
    const { span } = aroundOf(march());
    const offered = span ? candidates(items, span).map(({ id }) => id) : [];
    expect(offered).toEqual(["BLR-2020-09-13-nationwide", "BLR-2020-protests"]);
  });
});

describe("a mistyped place", () => {
  const places = ["Minsk", "Mahilioŭ (Mogilev)", "Žodzina", "Brest"].map((name) => ({ name }));

  it("is taken for the nearest name", () => {
    expect(closest("Mnsk", places)?.name).toBe("Minsk");
    expect(closest("Zodzina", places)?.name).toBe("Žodzina");
  });

  it("is left alone when nothing is near", () => {
    expect(closest("Paris", places)).toBeNull();
    expect(closest("Minsk", [])).toBeNull();
  });
});

describe("the pin", () => {
  const minsk = { lat: 53.9, lon: 27.5667 };

  it.each(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"])("goes 100 m by %s", (key) => {
    const near = movedBy(key, false, minsk) ?? minsk;
    const far = movedBy(key, true, minsk) ?? minsk;
    expect(distanceM(minsk.lat, minsk.lon, near.lat, near.lon)).toBeCloseTo(100, -1);
    expect(distanceM(minsk.lat, minsk.lon, far.lat, far.lon)).toBeCloseTo(1000, -1);
  });

  it("goes round the world and stays on the map", () => {
    expect(movedBy("ArrowRight", true, { lat: 0, lon: 179.999 })?.lon).toBeLessThan(-179);
    expect(movedBy("ArrowUp", true, { lat: 85, lon: 0 })?.lat).toBe(85);
    expect(movedBy("Tab", false, minsk)).toBeNull();
  });
});
