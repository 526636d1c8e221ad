// How many people there are at least where only groups of them are counted: whoever may be in two groups counts once.
import type { Metric, Subject } from "./vocabulary/claim-terms.ts";

/** People of whom a claim speaks that does not speak of all. */
export type PeopleGroup = Exclude<Subject, "all">;

/** Nobody is in two of these, but for those who share a list: the same person may be in several of it. */
const FORCES: readonly PeopleGroup[] = ["police"];
const CIVIL: readonly PeopleGroup[] = [
  "protesters",
  "journalists",
  "students",
  "civilians",
  "bystanders",
];
/** Anybody of the others may be one of these. */
const TRAITS: readonly PeopleGroup[] = ["women", "minors", "foreigners"];

/** The groups whose figures imply so many people. */
export type LeastPeople = { people: number; groups: readonly PeopleGroup[] };

/**
 * The least that the figures of groups imply: the larger of police and the largest group of civil people together, and
 * of the largest group that any of these may belong to. Police that watch a crowd are no part of it. `of` gives the
 * figure of a group, null where there is none; null where no group has one.
 */
export function leastPeople(
  metric: Metric,
  of: (group: PeopleGroup) => number | null,
): LeastPeople | null {
  const forces = metric === "participants" ? null : largest(FORCES, of);
  const apart = together(forces, largest(CIVIL, of));
  const traits = largest(TRAITS, of);
  if (apart === null || traits === null) return apart ?? traits;
  return traits.people > apart.people ? traits : apart;
}

/** Of equals the one that stands first. */
function largest(groups: readonly PeopleGroup[], of: Parameters<typeof leastPeople>[1]) {
  let found: LeastPeople | null = null;
  for (const group of groups) {
    const people = of(group);
    if (people !== null && people > (found?.people ?? -1)) found = { people, groups: [group] };
  }
  return found;
}

function together(one: LeastPeople | null, other: LeastPeople | null): LeastPeople | null {
  if (one === null || other === null) return one ?? other;
  return { people: one.people + other.people, groups: [...one.groups, ...other.groups] };
}
