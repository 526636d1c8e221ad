// The public id of an event.
import { expect, it } from "vitest";
import { eventId, hiddenId, isHiddenId, needsNewId } from "../../domain/event-id.ts";
import type { Sensitivity } from "../../domain/vocabulary/event-terms.ts";
import { aRecord } from "../support/examples.ts";

type Place = Parameters<typeof eventId>[0]["place"];

const idOf = (
  name: string,
  { sensitivity = "public", ...place }: Partial<Place> & { sensitivity?: "public" } = {},
) => eventId(aRecord({ sensitivity, place: { name, ...place } }).event);

it("is the country, the first day and the place in plain Latin letters", () => {
  expect(idOf("Minsk")).toBe("BLR-2020-09-13-minsk");
  expect(idOf("Mahilioŭ (Mogilev)")).toBe("BLR-2020-09-13-mahiliou");
  expect(idOf("São Paulo, Centro")).toBe("BLR-2020-09-13-sao-paulo-centro");
});

it("takes the form where the place has no Latin letters", () => {
  expect(idOf("Мінск")).toBe("BLR-2020-09-13-march");
});

it("is never longer than a public id may be", () => {
  expect(idOf("x".repeat(300))).toHaveLength(100);
});

it("of a protected event is made of the place that is shown", () => {
  const spot = { name: "Hidden Lane 7, Minsk", precision: "exact", admin1: "Minsk City" } as const;
  const id = (sensitivity: Sensitivity) => eventId(aRecord({ sensitivity, place: spot }).event);
  expect(id("public")).toBe("BLR-2020-09-13-hidden-lane-7-minsk");
  expect(id("generalised_1km")).toBe("BLR-2020-09-13-minsk");
  expect(id("generalised_10km")).toBe("BLR-2020-09-13-minsk");
  expect(id("generalised_city")).toBe("BLR-2020-09-13-minsk");
  expect(id("generalised_region")).toBe("BLR-2020-09-13-minsk-city");
});

it("of a hidden event tells nothing", () => {
  const id = hiddenId(Uint8Array.from({ length: 10 }, (_, i) => i * 20));
  expect(id).toBe("event-0014283c5064788ca0b4");
  expect(isHiddenId(id)).toBe(true);
  for (const other of ["BLR-2020-09-13-minsk", "event-1", `${id}0`, `x${id}`])
    expect(isHiddenId(other)).toBe(false);
});

it("changes when the event is hidden or protected more than before, and when a hidden one is shown", () => {
  const readable = "BLR-2020-09-13-minsk";
  const hidden = "event-0014283c5064788ca0b4";
  const after = (sensitivity: Sensitivity, status: "published" | "in_review" = "published") => ({
    ...{ sensitivity, status },
  });
  const changes = (id: string, before: Sensitivity, is: ReturnType<typeof after>) =>
    needsNewId(id, { sensitivity: before }, is);
  expect(changes(readable, "public", after("generalised_1km"))).toBe(true);
  expect(changes(readable, "generalised_1km", after("generalised_region"))).toBe(true);
  expect(changes(readable, "generalised_city", after("restricted"))).toBe(true);
  expect(changes(readable, "generalised_region", after("public"))).toBe(false);
  expect(changes(readable, "generalised_city", after("generalised_city"))).toBe(false);
  expect(changes(hidden, "restricted", after("restricted"))).toBe(false);
  expect(changes(hidden, "public", after("restricted", "in_review"))).toBe(false);
  expect(changes(hidden, "public", after("public"))).toBe(true);
  expect(changes(hidden, "restricted", after("generalised_city"))).toBe(true);
});
