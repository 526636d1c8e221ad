// What circles and areas are called.
import { describe, expect, test } from "vitest";
import { areaWords } from "../../client/dashboard/map/legend-rows.ts";
import { loadLocale } from "../../client/i18n/catalogues.ts";
import { ENGLISH, setLocale } from "../../client/i18n/locale.ts";
import { whom } from "../../client/i18n/of-whom.ts";
import {
  areaName,
  groupName,
  knownWords,
  labelFigure,
  mapName,
  nameGroup,
  shortName,
  spreadWords,
  valueWords,
  widenedWords,
} from "../../client/map/words.ts";
import type { Group, Sum } from "../../domain/summary.ts";

const crowd: Sum = {
  headline: 245_050,
  low: 245_050,
  high: 474_200,
  open: true,
  events_with: 8,
  events_without: 12,
  from_groups: "none",
};
const minsk: Group = {
  level: "place",
  id: "BLR/Minsk City/Minsk",
  name: "Minsk",
  admin1: "Minsk City",
  country: "BLR",
  lat: 53.9,
  lon: 27.57,
  precision: "city",
  generalised: false,
  uncertainty_m: 8000,
  events: 20,
  event: null,
  kinds: { demonstration: 18, repression: 1, violence: 1 },
  figures: { participants: crowd },
};

describe("a circle", () => {
  test("is named with its place, its events, the range of claims, how many gave one, and the rule in use", () => {
    expect(groupName(minsk, "participants", "lowest")).toBe(
      "Minsk, 20 events, crowds 245,050 to 474,200 or more, 8 of 20 have a figure, lowest in use",
    );
    const named = (of: Partial<Sum>) =>
      groupName(
        { ...minsk, figures: { participants: { ...crowd, ...of } } },
        "participants",
        "lowest",
      );
    const all = { events_with: 20, events_without: 0 };
    expect(named({ ...all, open: false })).toBe(
      "Minsk, 20 events, crowds 245,050 to 474,200, lowest in use",
    );
    expect(named({ ...all, low: 590, high: 590 })).toBe(
      "Minsk, 20 events, crowds 590 or more, lowest in use",
    );
  });

  test("says that its figure comes from groups of people, where nobody counted everybody", () => {
    const hurt = { headline: 206, low: 206, high: 206, open: true } as const;
    const of = (from_groups: Sum["from_groups"]) => {
      const sum: Sum = { ...hurt, events_with: 20, events_without: 0, from_groups };
      return [
        groupName({ ...minsk, figures: { injured: sum } }, "injured", "lowest"),
        valueWords(sum),
      ];
    };
    expect(of("all")).toEqual([
      "Minsk, 20 events, injured 206 or more, from groups, lowest in use",
      " or more, from groups",
    ]);
    expect(of("some")).toEqual([
      "Minsk, 20 events, injured 206 or more, partly from groups, lowest in use",
      " or more, partly from groups",
    ]);
  });

  test("says of whom its figure is, where one group of people is asked about", () => {
    const hurt: Sum = { ...crowd, ...{ headline: 4, low: 4, high: 4, open: false } };
    whom.value = "police";
    const name = groupName({ ...minsk, figures: { injured: hurt } }, "injured", "lowest");
    whom.value = "all";
    expect(name).toBe("Minsk, 20 events, injured 4, police, 8 of 20 have a figure, lowest in use");
  });

  test("has an area that the legend names with the people it is of; events have none", () => {
    const areas = () => [areaWords("injured"), areaWords("events")];
    const everybody = areas();
    whom.value = "police";
    const police = areas();
    whom.value = "all";
    expect(everybody).toEqual(["Area: injured, summed", "Area: number of events"]);
    expect(police).toEqual(["Area: injured, summed, police", "Area: number of events"]);
  });

  test("of a whole country has its name in the reader's language, where the summary has its code", async () => {
    const country: Group = { ...minsk, level: "country", id: "BLR", name: "BLR", admin1: null };
    expect(groupName(nameGroup(country), "events", "lowest")).toBe("Belarus, 20 events");
    setLocale(await loadLocale("fr"));
    const inFrench = [nameGroup(country).name, nameGroup(minsk).name];
    setLocale(ENGLISH);
    expect(inFrench).toEqual(["Biélorussie", "Minsk"]);
  });

  test("without the figure says so, which is not zero", () => {
    expect(groupName(minsk, "killed", "lowest")).toBe("Minsk, 20 events, no figure for killed");
    expect(labelFigure(minsk, "killed")).toBe("no figure");
  });

  test("sized by events is nameGroup with its events alone", () => {
    expect(groupName({ ...minsk, events: 1 }, "events", "highest")).toBe("Minsk, 1 event");
    expect(labelFigure(minsk, "events")).toBeNull();
  });

  test("carries its range in short, or one number when there is no range", () => {
    expect(labelFigure(minsk, "participants")).toBe("245k–474k");
    const same = { ...crowd, headline: 590, low: 590, high: 590 };
    expect(labelFigure({ ...minsk, figures: { participants: same } }, "participants")).toBe("590");
  });

  test("is labelled without the other name in brackets", () => {
    expect(shortName("Hrodna (Grodno)")).toBe("Hrodna");
    expect(shortName("Minsk")).toBe("Minsk");
  });

  test("says how exactly its place is known", () => {
    expect(knownWords(minsk)).toBe("City known, ±8 km");
    expect(knownWords({ ...minsk, precision: "street", uncertainty_m: 500 })).toBe(
      "Street known, ±500 m",
    );
    expect(spreadWords(minsk)).toEqual({
      name: "Minsk, city known",
      across: "somewhere in this circle, 16 km across",
    });
  });
});

test("what follows the value in use is the rest of its range", () => {
  const sum = (headline: number, low: number, high: number, open = false) =>
    valueWords({ ...crowd, headline, low, high, open });
  expect(sum(3140, 3140, 3220)).toBe(" to 3,220");
  expect(sum(3140, 3140, 3220, true)).toBe(" to 3,220 or more");
  expect(sum(3220, 3140, 3220)).toBe(", from 3,140");
  expect(sum(3180, 3140, 3220)).toBe(", of 3,140 to 3,220");
  expect(sum(50, 50, 50)).toBe("");
  expect(sum(50, 50, 50, true)).toBe(" or more");
});

test("an area is nameGroup with its region and that no more is known", () => {
  const { lat, lon, precision, country, kinds } = minsk;
  const area = {
    lat,
    lon,
    precision,
    country,
    kinds,
    uncertainty_m: 100_000,
    event: "a",
    generalised: false,
    figures: {},
  };
  expect(areaName({ ...area, name: "Viciebsk Region", admin1: "Viciebsk Region", events: 1 })).toBe(
    "Viciebsk Region, 1 in region, region known",
  );
  expect(
    areaName({ ...area, precision: "country", name: "Belarus", admin1: null, events: 1 }),
  ).toBe("Belarus, 1 in country, country known");
});

test("a protected place says how far it was widened, and a country that holds one does not", () => {
  const hidden = { ...minsk, generalised: true, uncertainty_m: 5_000 };
  expect(widenedWords(hidden)).toBe("widened to 5 km");
  expect(groupName(hidden, "events", "lowest")).toBe("Minsk, 20 events, widened to 5 km");
  expect(widenedWords(minsk)).toBeNull();
  expect(widenedWords({ ...hidden, level: "country" })).toBeNull();
});

test("the map is nameGroup with its place, what it draws and what it can't", () => {
  expect(mapName(["Belarus"], 38, 34)).toBe(
    "Map of Belarus: 38 events, 34 not mappable. The same events are in the list.",
  );
  expect(mapName([], 1, 0)).toBe("Map: 1 event, 0 not mappable. The same events are in the list.");
});
