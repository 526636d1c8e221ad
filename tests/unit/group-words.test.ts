/** What is said of a figure that groups of people give, since nobody counted everybody. */
import { describe, expect, it } from "vitest";
import { groupsInTotal, groupsTogether } from "../../client/dashboard/words.ts";
import { groupsOfFigure, groupWords } from "../../client/events/group-words.ts";
import type { RecordAnswer } from "../../domain/answers/record.ts";
import { resolveAll } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import type { GroupsOfPeople } from "../../domain/summary.ts";
import type { Subject } from "../../domain/vocabulary/claim-terms.ts";
import { presentRecord } from "../../server/dashboard/present.ts";
import { aClaim, aRecord, aSource } from "../support/examples.ts";

describe("groups in words", () => {
  it("stand in the order of their size", () => {
    expect(groupWords({ women: 1, police: 5 })).toBe("5 police, 1 woman");
    expect(groupWords({})).toBe("");
  });
});

describe("a total", () => {
  const said = (headline: number | null, subjects: GroupsOfPeople["subjects"]) =>
    groupsInTotal({ headline, from_groups: { subjects, events: 1 } });

  it("says the groups that it is made of, or is partly made of", () => {
    expect(said(2, { protesters: 2 })).toBe("From groups: 2 protesters");
    expect(said(89, { civilians: 50, police: 39 })).toBe("From groups: 50 civilians, 39 police");
    expect(said(206, { police: 5, women: 1 })).toBe("Partly from groups: 5 police, 1 woman");
  });

  it("says in a line how many people several groups come to", () => {
    const together = (subjects: GroupsOfPeople["subjects"]) =>
      groupsTogether({ headline: 206, from_groups: { subjects, events: 1 } });
    expect(together({ police: 5, women: 1 })).toBe("Partly from groups: 6 people");
    expect(together({ police: 5 })).toBe("Partly from groups: 5 police");
    expect(together({})).toBe("");
  });

  it("says nothing where everybody was counted, or nothing is known", () => {
    expect(said(200, {})).toBe("");
    expect(said(null, {})).toBe("");
  });
});

describe("a record", () => {
  const about = (subject: Subject, low: number, id = subject as string) =>
    aClaim({ id, metric: "injured", subject, low, high: low });

  function answer(rule: Rule): RecordAnswer {
    const claims = [about("police", 39), about("police", 45, "z"), about("women", 3)];
    const sourced = { ...aRecord({}, claims), sources: [aSource()] };
    const [record] = resolveAll([sourced], { rule, as_of: null });
    if (record === undefined) throw new Error("no record");
    const whole = {
      record,
      parts: [],
      loose: new Set<never>(),
      wider: [],
      change: 1,
      publicChange: 1,
    };
    return presentRecord(whole, "https://vigil.example", false);
  }

  it("says what the rule makes of each group that its figure is made of, and of no other", () => {
    expect(groupsOfFigure(answer("lowest"), "injured", "lowest")).toBe("39 police");
    expect(groupsOfFigure(answer("highest"), "injured", "highest")).toBe("45 police");
    expect(groupsOfFigure(answer("authorities"), "injured", "authorities")).toBe("");
  });
});
