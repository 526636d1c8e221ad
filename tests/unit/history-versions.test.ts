/** A record's versions: which changes are one, what figures were before and after each, and what can be brought back. */
import { describe, expect, it } from "vitest";
import { isRestored, RESTORED, versionsOf } from "../../client/events/history/versions.ts";
import type { ChangeAnswer, Version } from "../../domain/answers/change.ts";
import type { Claim } from "../../domain/claim.ts";
import { eventFields } from "../../domain/event.ts";
import { figuresThen } from "../../domain/figures-then.ts";

const change = (number: number, about: Partial<ChangeAnswer>): ChangeAnswer => ({
  ...{ number, at: "2026-11-29T18:02:00.000Z", action: "edit", subject: "claim", subject_id: "c" },
  ...{ events: ["e"], moved: 1, diff: {}, reason: null, hash: "", ...about },
});
const version = (first: number, last: number): Version => ({
  ...{ first, last, at: "2026-11-29T18:02:00.000Z", by: { role: "editor", name: null } },
  accepted_by: null,
});

describe("the versions of a record", () => {
  it("are numbered from the oldest on, each with its own changes, also where numbers are missing between", () => {
    const items = [1, 2, 7, 9].map((number) => change(number, {}));
    const versions = [version(1, 2), version(7, 7), version(9, 9)];
    const all = versionsOf({ items, versions, sources: [], events: [], change: 9 });
    expect(all.map(({ number, changes }) => [number, changes.map((each) => each.number)])).toEqual([
      [1, [1, 2]],
      [2, [7]],
      [3, [9]],
    ]);
  });
});

describe("a figure at each of its changes", () => {
  const made = { metric: [null, "detained"], low: [null, 250], high: [null, 250] } as const;
  const items = [
    change(1, { action: "create", diff: made }),
    change(2, { diff: { low: [250, 400], high: [250, null], qualifier: ["exact", "more_than"] } }),
    change(3, { diff: { status: ["active", "retracted"] } }),
  ];
  const now: Partial<Claim> = {
    ...{ id: "c", metric: "detained", low: 400, high: null, qualifier: "more_than" },
    status: "retracted",
  };

  it("is what it is now without what came after", () => {
    const then = figuresThen(items, [now]);
    expect(then.get(2)?.was).toMatchObject({ metric: "detained", low: 250, qualifier: "exact" });
    expect(then.get(2)?.is).toMatchObject({ low: 400, high: null, status: "active" });
    expect(then.get(3)?.was).toMatchObject({ low: 400, status: "active" });
    expect(then.get(1)?.was).toEqual({});
  });

  it("is told by the changes alone where nobody knows what it is now", () => {
    const then = figuresThen(items, []);
    expect(then.get(1)?.is).toMatchObject({ metric: "detained", low: 250 });
    expect(then.get(2)?.is).toMatchObject({ low: 400, high: null });
  });
});

it("Restoring never moves what is public, how a place is protected, or the sources", () => {
  for (const field of ["status", "sensitivity", "publish_after", "sources", "id", null])
    expect(isRestored(field)).toBe(false);
  for (const field of RESTORED) expect(Object.keys(eventFields.shape)).toContain(field);
});
