// The public id of an event.
import { expect, it } from "vitest";
import { eventId } from "../../domain/event-id.ts";

const idOf = (name: string, form = "march" as const) =>
  eventId({ place: { name, country: "BLR" }, start: "2020-09-13", form });

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
