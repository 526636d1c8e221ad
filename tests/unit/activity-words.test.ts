/** A write in a line: what it did, the heaviest first, and who made it. */
import { describe, expect, it } from "vitest";
import { DID, whatParts, whoWords } from "../../client/activity/words.ts";
import { KINDS_OF_CHANGE } from "../../domain/activity.ts";
import type { ActivityItem } from "../../domain/answers/activity.ts";
import type { ChangeAnswer } from "../../domain/answers/change.ts";

const change = (did: string, diff: ChangeAnswer["diff"] = {}): ChangeAnswer => {
  const [subject, ...action] = did.split(" ");
  return {
    ...{ number: 1, at: "2026-11-29T18:02:00.000Z", action: action.join(" "), diff },
    subject: subject as ChangeAnswer["subject"],
    ...{ subject_id: "x", events: [], moved: 0, reason: null, hash: "" },
  };
};
const write = (changes: ChangeAnswer[], about: Partial<ActivityItem> = {}): ActivityItem => ({
  ...{ first: 1, last: changes.length, at: "", actor: "a", name: null, records: [], changes },
  ...{ undo: "possible", ...about },
});
const figure = (low: number) =>
  change("claim create", {
    ...{ metric: [null, "detained"], low: [null, low], qualifier: [null, "more_than"] },
    attributed_to: [null, "Interior Ministry"],
  });

describe("what a write did", () => {
  it("names fields that changed, and one figure in its words", () => {
    const edit = change("event edit", { title: ["A", "B"], demands: [[], ["C"]] });
    expect(whatParts(write([edit, figure(500)]))).toEqual([
      "Changed: Title, Demands",
      "Figure added: Detained: more than 500, Interior Ministry",
    ]);
  });

  it("counts figures where there are several, and tells withdrawn ones apart", () => {
    const edited = change("claim edit", { low: [1, 2] });
    const withdrawn = change("claim edit", { status: ["active", "retracted"] });
    expect(whatParts(write([figure(1), figure(2), edited, withdrawn]))).toEqual([
      ...["2 figures added", "1 figure corrected", "1 figure withdrawn"],
    ]);
  });

  it("leaves out what follows from something else, unless there is nothing else", () => {
    const replaced = change("claim edit", { status: ["active", "superseded"] });
    expect(whatParts(write([change("source create"), figure(1), replaced]))).toEqual([
      expect.stringContaining("Figure added"),
    ]);
    expect(whatParts(write([change("source create")]))).toEqual(["Source added"]);
  });

  it("says how many changes it does not tell", () => {
    expect(whatParts(write([change("event create")], { last: 40 }))).toEqual([
      ...["Event added", "39 further changes"],
    ]);
  });

  it("has words for everything that the log is looked through for, and names what it does not know", () => {
    for (const all of Object.values(KINDS_OF_CHANGE))
      for (const [subject, action] of all)
        if (`${subject} ${action}` !== "source edit")
          expect(whatParts(write([change(`${subject} ${action}`)])).join()).not.toBe(
            `${action} ${subject}`,
          );
    expect(whatParts(write([change("event translate")]))).toEqual(["Translate event"]);
  });

  it("can be looked through for by kind, whatever has words of its own", () => {
    const kinds = Object.values(KINDS_OF_CHANGE).flat();
    const found = new Set(kinds.map(([subject, action]) => `${subject} ${action}`));
    expect(Object.keys(DID).filter((did) => !found.has(did))).toEqual([]);
    for (const did of ["archive edit", "event edit", "claim edit"]) expect(found).toContain(did);
    expect(found).toContain("seed seed");
  });
});

it("Who made a write is the account by its name, else what it was", () => {
  const by = (actor: string, did: string, name: string | null = null) =>
    whoWords(write([change(did)], { actor, name }));
  expect(by("a", "event edit", "Hanna")).toBe("Hanna");
  expect(by("a", "event edit")).toBe("An account that is gone");
  expect(by("stranger", "draft propose")).toBe("A visitor");
  expect(by("system", "seed seed")).toBe("The first data");
  expect(by("system", "event publish")).toBe("A job");
  expect(by("system", "account create")).toBe("The server");
});
