/** The crosswalk to ACLED: total from our side, total from theirs, and stable there and back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACLED_TYPES, type AcledType, fromAcled, toAcled } from "../../domain/acled.ts";
import { RESPONSES } from "../../domain/vocabulary/event-terms.ts";
import { FORMS, formsOf } from "../../domain/vocabulary/form.ts";
import { KINDS } from "../../domain/vocabulary/kind.ts";
import { anyTerm } from "../support/arbitraries.ts";

const ours = anyTerm(KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    form: anyTerm(FORMS.filter(({ value }) => formsOf(kind).some((form) => form.value === value))),
    response: kind === "demonstration" ? fc.option(anyTerm(RESPONSES)) : fc.constant(null),
  }),
);
const theirs = fc.constantFrom(...ACLED_TYPES);

function from(type: AcledType) {
  const found = fromAcled(type);
  if (found === null) throw new Error(`not known: ${type.sub_event_type}`);
  return found;
}

describe("ACLED's types", () => {
  it("are 25 in 6 event types", () => {
    expect(new Set(ACLED_TYPES.map((type) => type.sub_event_type)).size).toBe(25);
    expect(new Set(ACLED_TYPES.map((type) => type.event_type)).size).toBe(6);
  });

  it("each say whether they are political violence, demonstrations, both or neither", () => {
    const disorder = (sub: string) =>
      ACLED_TYPES.find((type) => type.sub_event_type === sub)?.disorder_type;
    expect(disorder("Excessive force against protesters")).toBe(
      "Political violence; Demonstrations",
    );
    expect(disorder("Violent demonstration")).toBe("Demonstrations");
    expect(disorder("Mob violence")).toBe("Political violence");
    expect(disorder("Arrests")).toBe("Strategic developments");
  });
});

describe("an event in ACLED's terms", () => {
  it.each([
    ["demonstration", "march", null, "Protests", "Peaceful protest"],
    ["demonstration", "strike", "presence", "Protests", "Peaceful protest"],
    ["demonstration", "march", "intervention", "Protests", "Protest with intervention"],
    ["demonstration", "vigil", "excessive_force", "Protests", "Excessive force against protesters"],
    ["violence", "riot", null, "Riots", "Violent demonstration"],
    ["violence", "mob_violence", null, "Riots", "Mob violence"],
    ["violence", "use_of_force", null, "Violence against civilians", "Attack"],
    ["repression", "arrests", null, "Strategic developments", "Arrests"],
    ["repression", "dispersal", null, "Protests", "Protest with intervention"],
    ["repression", "trial", null, "Strategic developments", "Other"],
    ["development", "agreement", null, "Strategic developments", "Agreement"],
    ["development", "election", null, "Strategic developments", "Other"],
  ] as const)("%s, %s, %s: %s, %s", (kind, form, response, event_type, sub_event_type) => {
    expect(toAcled({ kind, form, response })).toMatchObject({ event_type, sub_event_type });
  });

  it("has a type that ACLED knows, whatever it is", () => {
    fc.assert(
      fc.property(ours, (event) => {
        expect(ACLED_TYPES).toContainEqual(toAcled(event));
      }),
    );
  });

  it("is after one way there and back the same for good", () => {
    fc.assert(
      fc.property(ours, (event) => {
        const once = from(toAcled(event));
        expect(from(toAcled(once))).toEqual(once);
      }),
    );
  });
});

describe("an ACLED type in our terms", () => {
  it("is a kind, a form of that kind, and a response only for a demonstration", () => {
    fc.assert(
      fc.property(theirs, (type) => {
        const { kind, form, response } = from(type);
        expect(formsOf(kind).map(({ value }) => value)).toContain(form);
        if (kind !== "demonstration") expect(response).toBeNull();
      }),
    );
  });

  it("comes back as it was where we tell it from others", () => {
    const kept = [
      "Peaceful protest",
      "Protest with intervention",
      "Excessive force against protesters",
      "Violent demonstration",
      "Mob violence",
      "Attack",
      "Arrests",
      "Agreement",
      "Other",
    ];
    const same = ACLED_TYPES.filter((type) => toAcled(from(type)) === type);
    expect(same.map((type) => type.sub_event_type)).toEqual(expect.arrayContaining(kept));
    expect(same).toHaveLength(kept.length);
  });

  it("is found in any case of letters, as clients send it", () => {
    expect(fromAcled({ event_type: "PROTESTS", sub_event_type: "peaceful protest " })).toEqual({
      kind: "demonstration",
      form: "other",
      response: null,
    });
  });

  it("is nothing where ACLED has no such pair", () => {
    expect(fromAcled({ event_type: "Protests", sub_event_type: "Mob violence" })).toBeNull();
    expect(fromAcled({ event_type: "", sub_event_type: "" })).toBeNull();
  });
});
