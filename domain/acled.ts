// The crosswalk to ACLED's event types, both ways. Definitions: ACLED codebook; ours: vocabulary/.
import type { Response } from "./vocabulary/event-terms.ts";
import type { Form } from "./vocabulary/form.ts";
import type { Kind } from "./vocabulary/kind.ts";

/** What our side of the crosswalk looks at. */
export type Coded = { kind: Kind; form: Form; response: Response | null };

/** ACLED's three columns for the type of an event. */
export type AcledType = { disorder_type: string; event_type: string; sub_event_type: string };

const VIOLENCE = "Political violence";
const DEMONSTRATIONS = "Demonstrations";
const DEVELOPMENTS = "Strategic developments";
const BOTH = `${VIOLENCE}; ${DEMONSTRATIONS}`;

const type = (disorder_type: string, event_type: string, sub_event_type: string): AcledType => ({
  disorder_type,
  event_type,
  sub_event_type,
});

const PEACEFUL = type(DEMONSTRATIONS, "Protests", "Peaceful protest");
const INTERVENTION = type(DEMONSTRATIONS, "Protests", "Protest with intervention");
const EXCESSIVE = type(BOTH, "Protests", "Excessive force against protesters");
const VIOLENT = type(DEMONSTRATIONS, "Riots", "Violent demonstration");
const MOB = type(VIOLENCE, "Riots", "Mob violence");
const ATTACK = type(VIOLENCE, "Violence against civilians", "Attack");
const ARRESTS = type(DEVELOPMENTS, DEVELOPMENTS, "Arrests");
const AGREEMENT = type(DEVELOPMENTS, DEVELOPMENTS, "Agreement");
const OTHER = type(DEVELOPMENTS, DEVELOPMENTS, "Other");

/** A demonstration of any form, by what the authorities did. */
const BY_RESPONSE: Record<Response, AcledType> = {
  none: PEACEFUL,
  presence: PEACEFUL,
  intervention: INTERVENTION,
  excessive_force: EXCESSIVE,
};

/** Forms of the other kinds that ACLED has a type for; all others are strategic developments, "Other". */
const BY_FORM: { readonly [F in Form]?: AcledType } = {
  riot: VIOLENT,
  clash: VIOLENT,
  mob_violence: MOB,
  property_destruction: MOB,
  use_of_force: ATTACK,
  arrests: ARRESTS,
  dispersal: INTERVENTION,
  agreement: AGREEMENT,
};

/** The ACLED type of an event. Every kind, form and response has one. */
export function toAcled({ kind, form, response }: Coded): AcledType {
  if (kind === "demonstration") return response === null ? PEACEFUL : BY_RESPONSE[response];
  return BY_FORM[form] ?? OTHER;
}

const demonstration = (response: Response | null): Coded => ({
  kind: "demonstration",
  form: "other",
  response,
});
const coded = (kind: Kind, form: Form): Coded => ({ kind, form, response: null });

/** All of ACLED's types and what each is here. ACLED does not say a demonstration's form. */
const FROM: readonly (readonly [AcledType, Coded])[] = [
  [PEACEFUL, demonstration(null)],
  [INTERVENTION, demonstration("intervention")],
  [EXCESSIVE, demonstration("excessive_force")],
  [VIOLENT, coded("violence", "riot")],
  [MOB, coded("violence", "mob_violence")],
  [type(VIOLENCE, "Battles", "Armed clash"), coded("violence", "clash")],
  [type(VIOLENCE, "Battles", "Government regains territory"), coded("violence", "clash")],
  [type(VIOLENCE, "Battles", "Non-state actor overtakes territory"), coded("violence", "clash")],
  ...[
    "Chemical weapon",
    "Air/drone strike",
    "Suicide bomb",
    "Shelling/artillery/missile attack",
    "Remote explosive/landmine/IED",
    "Grenade",
  ].map((sub): [AcledType, Coded] => [
    type(VIOLENCE, "Explosions/Remote violence", sub),
    coded("violence", "use_of_force"),
  ]),
  [ATTACK, coded("violence", "use_of_force")],
  [
    type(VIOLENCE, "Violence against civilians", "Sexual violence"),
    coded("violence", "use_of_force"),
  ],
  [
    type(VIOLENCE, "Violence against civilians", "Abduction/forced disappearance"),
    coded("violence", "use_of_force"),
  ],
  [ARRESTS, coded("repression", "arrests")],
  [AGREEMENT, coded("development", "agreement")],
  [OTHER, coded("development", "other")],
  [
    type(DEVELOPMENTS, DEVELOPMENTS, "Looting/property destruction"),
    coded("violence", "property_destruction"),
  ],
  ...[
    "Change to group/activity",
    "Disrupted weapons use",
    "Headquarters or base established",
    "Non-violent transfer of territory",
  ].map((sub): [AcledType, Coded] => [
    type(DEVELOPMENTS, DEVELOPMENTS, sub),
    coded("development", "other"),
  ]),
];

/** The 25 sub-event types of ACLED with their event and disorder types. */
export const ACLED_TYPES: readonly AcledType[] = FROM.map(([acled]) => acled);

const BY_NAMES = new Map(FROM.map(([acled, ours]) => [keyOf(acled), ours]));

/** What an ACLED type is here, whatever the case of its letters. Null for a pair that ACLED does not have. */
export function fromAcled(names: Pick<AcledType, "event_type" | "sub_event_type">): Coded | null {
  return BY_NAMES.get(keyOf(names)) ?? null;
}

function keyOf({ event_type, sub_event_type }: Pick<AcledType, "event_type" | "sub_event_type">) {
  return `${event_type.trim()}/${sub_event_type.trim()}`.toLowerCase();
}
