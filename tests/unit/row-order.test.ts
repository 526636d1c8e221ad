// Rows of a facet: they keep their places while the reader is choosing, so that nothing jumps from under the pointer.
import { describe, expect, it } from "vitest";
import { named, rowOrder } from "../../client/dashboard/facets/row-order.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";

describe("the rows of a facet", () => {
  it("stand as the answer has them while nothing is chosen", () => {
    const order = rowOrder();
    expect(order(["Minsk", "Brest"], false, "")).toEqual(["Minsk", "Brest"]);
    expect(order(["Brest", "Minsk"], false, "")).toEqual(["Brest", "Minsk"]);
  });

  it("keep their places once something is chosen, also when the answer no longer names them", () => {
    const order = rowOrder();
    order(["Minsk", "Brest", "Homiel"], false, "");
    expect(order(["Homiel", "Minsk"], true, "")).toEqual(["Minsk", "Brest", "Homiel"]);
    expect(order(["Homiel", "Viciebsk"], true, "")).toEqual([
      "Minsk",
      "Brest",
      "Homiel",
      "Viciebsk",
    ]);
  });

  it("stay at the end when the answer no longer names them, whatever it was that left them without an event", () => {
    const order = rowOrder();
    order(["Minsk", "Brest", "Homiel"], false, "");
    expect(order(["Homiel"], false, "")).toEqual(["Homiel", "Minsk", "Brest"]);
    expect(order(["Brest", "Homiel"], false, "")).toEqual(["Brest", "Homiel", "Minsk"]);
  });

  it("are the answer's again when nothing is chosen, or the countries are others", () => {
    const order = rowOrder();
    order(["Minsk", "Brest"], false, "BLR");
    order(["Brest"], true, "BLR");
    expect(order(["Vilnius"], true, "LTU")).toEqual(["Vilnius"]);
    expect(order(["Kaunas", "Vilnius"], false, "LTU")).toEqual(["Kaunas", "Vilnius"]);
  });
});

describe("the values of an answer", () => {
  const without = (...values: string[]) => values.map((value) => ({ value, events: 0 }));

  it("stand with the most events first, and those without an event in the order of their vocabulary", () => {
    const values = [
      { value: "violence", events: 1 },
      ...without("demonstration", "development", "repression"),
    ];
    expect(named(values, KINDS)).toEqual([
      "violence",
      "demonstration",
      "repression",
      "development",
    ]);
  });

  it("stand as the answer has them where there is no vocabulary", () => {
    expect(named([{ value: "Minsk", events: 2 }, ...without("Brest", "Homiel")])).toEqual([
      "Minsk",
      "Brest",
      "Homiel",
    ]);
  });
});
