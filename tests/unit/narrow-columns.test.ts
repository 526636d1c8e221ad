/** Columns hold every moment, source, span and day, as narrow as what has come so far allows. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Claims, LONG_AGO } from "../../engine/store/claims.ts";
import { Events } from "../../engine/store/events.ts";

const FIRST = Date.UTC(1800, 0, 1);
const LAST = Date.UTC(2199, 11, 31);
const second = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 1_000, max: Date.UTC(2030, 0, 1) / 1_000 })
  .map((seconds) => seconds * 1_000);
const anyMoment = fc.oneof(
  { weight: 6, arbitrary: second },
  { weight: 1, arbitrary: fc.constant(LONG_AGO) },
  { weight: 1, arbitrary: fc.integer({ min: FIRST, max: LAST }) },
);

function claimsSaid(moments: readonly number[], source = 1): Claims {
  const claims = new Claims();
  for (const said of moments) claims.add({ low: 1, high: 1, said, source, facts: 0 });
  return claims;
}

describe("when claims were said", () => {
  it("is before, at or after any moment and any other claim as it was told", () => {
    let wide = 0;
    fc.assert(
      fc.property(fc.array(anyMoment, { minLength: 1 }), second, fc.nat(999), (all, at, ms) => {
        const claims = claimsSaid(all);
        if (claims.unit === 1) wide++;
        const moment = at + ms;
        all.forEach((said, i) => {
          const held = claims.said[i] ?? 0;
          expect(held > moment / claims.unit).toBe(said > moment);
          all.forEach((other, j) => {
            expect(Math.sign(held - (claims.said[j] ?? 0))).toBe(Math.sign(said - other));
          });
        });
      }),
    );
    expect(wide).toBeGreaterThan(0);
  });

  it("takes four bytes while all are whole seconds of our time, and eight after that", () => {
    const [whole, old] = [Date.UTC(2020, 8, 13, 16, 5), Date.UTC(1863, 6, 1)];
    expect(claimsSaid([whole, LONG_AGO]).said.BYTES_PER_ELEMENT).toBe(4);
    for (const rowMasks of [whole + 250, old]) {
      const { said, unit } = claimsSaid([whole, LONG_AGO, rowMasks, whole]);
      expect(unit).toBe(1);
      expect([...said.slice(0, 4)]).toEqual([whole, LONG_AGO, rowMasks, whole]);
    }
  });
});

describe("the sources of claims", () => {
  it("take two bytes until there are more than these can tell", () => {
    const claims = claimsSaid([0, 1_000], 65_535);
    expect(claims.source.BYTES_PER_ELEMENT).toBe(2);
    claims.add({ low: 1, high: 1, said: 0, source: 65_536, facts: 0 });
    expect(claims.source.BYTES_PER_ELEMENT).toBe(4);
    expect([...claims.source.slice(0, 3)]).toEqual([65_535, 65_535, 65_536]);
  });
});

describe("the spans and the days of entry of events", () => {
  it("are kept as they are, whatever comes", () => {
    const events = new Events();
    const fields = { place: 1, terms: 1, changed: 0, out: 0 };
    const all = [
      { when: 65_535, added: 20_000 },
      { when: 65_536, added: 0 },
      { when: 1, added: -1 },
      { when: 2, added: 65_536 },
    ];
    all.forEach(({ when, added }, i) => {
      const row = events.ids.rowFor(`event-${i}`);
      events.reach();
      events.set(row, { ...fields, when, added });
    });
    expect([...events.when.slice(1, 5)]).toEqual(all.map(({ when }) => when));
    expect([...events.added.slice(1, 5)]).toEqual(all.map(({ added }) => added));
  });
});
