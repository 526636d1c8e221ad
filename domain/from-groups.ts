// Tells of sums whether their figures are made of groups of people, since nobody counted everybody.

/** Of none of the summed events, of some or of all. */
export const FROM_GROUPS = ["none", "some", "all"] as const;
export type FromGroups = (typeof FROM_GROUPS)[number];

/** Where `made` of so many figures are. */
export function fromGroupsOf(made: number, figures: number): FromGroups {
  return made === 0 ? "none" : made === figures ? "all" : "some";
}

/** Of several sums taken together. */
export function fromGroupsAmong(sums: readonly { from_groups: FromGroups }[]): FromGroups {
  const [first = "none", ...others] = new Set(sums.map(({ from_groups }) => from_groups));
  return others.length === 0 ? first : "some";
}
