// Says in plain sentences what a person should look at before confirming a record.

import { countryOf } from "./countries.ts";
import type { EventDraft } from "./event-draft.ts";
import type { Field, Figure, ProposedPlace } from "./proposal.ts";

const LARGE_RATIO = 2;
const SCOPES = {
  "multi-place": "and other places",
  nationwide: "and the whole country",
  event: "",
} as const;

/** The sentences, in a fixed order. */
export function flagsOf(
  draft: EventDraft,
  place: ProposedPlace,
  counted: Record<Field, Figure[]>,
): string[] {
  const flags: string[] = [];
  if (place.lat === null)
    flags.push(`The place ${JSON.stringify(place.name)} was not found: set it by hand.`);
  if (draft.place.ambiguous && place.lat !== null)
    flags.push(`The name of the place is ambiguous: ${namesakes(place)}.`);
  if (draft.places.length === 0) flags.push("The place is carried over from another sentence.");
  if (draft.basis === "carried") flags.push("The date is carried over from another sentence.");
  if (draft.basis === "published")
    flags.push("No date is stated: the day of publication stands in.");
  for (const figures of Object.values(counted))
    for (const { value, scope } of figures)
      if (scope !== "event" && place.precision !== "country")
        flags.push(`${value} covers ${place.name} ${SCOPES[scope]}.`);
  const crowds = counted.crowd.map(({ low }) => low).filter((low) => low > 0);
  const ratio = Math.max(...crowds) / Math.min(...crowds);
  if (crowds.length > 1 && ratio >= LARGE_RATIO)
    flags.push(`Estimates of the crowd differ by a factor of ${Math.round(ratio * 10) / 10}.`);
  return flags;
}

function namesakes({ name, admin1, country, alternatives }: ProposedPlace): string {
  const all = [{ name, admin1, country: country ?? "" }, ...alternatives];
  return all
    .map(
      (each) =>
        `${each.name} (${[each.admin1, countryOf(each.country)?.names[0] ?? each.country].filter(Boolean).join(", ")})`,
    )
    .join("; ");
}
