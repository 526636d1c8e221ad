// What is claimed of a synthetic event: several speakers on one true number nobody knows.
import type { Claim } from "../../domain/claim.ts";
import type { Metric, Qualifier, Subject } from "../../domain/vocabulary/claim-terms.ts";
import type { Speaker } from "../../domain/vocabulary/speaker.ts";
import type { Day } from "../../domain/when.ts";
import { type Random, weighted } from "./random.ts";
import { text } from "./when.ts";

/** How often a metric has a figure, how many claims it then has at most, and its usual size. */
const METRICS: readonly { metric: Metric; share: number; most: number; size: number }[] = [
  { metric: "participants", share: 0.55, most: 3, size: 400 },
  { metric: "detained", share: 0.32, most: 2, size: 12 },
  { metric: "in_custody", share: 0.08, most: 1, size: 6 },
  { metric: "charged", share: 0.05, most: 1, size: 4 },
  { metric: "injured", share: 0.12, most: 1, size: 5 },
  { metric: "killed", share: 0.03, most: 1, size: 1 },
];

/** Speakers by how often they speak, and how their numbers lean. */
const speakerOf = weighted<{ speaker: Speaker; lean: number }>([
  [{ speaker: "authority", lean: 0.5 }, 32],
  [{ speaker: "media", lean: 1 }, 33],
  [{ speaker: "organiser", lean: 1.9 }, 12],
  [{ speaker: "monitor", lean: 1.1 }, 9],
  [{ speaker: "witness", lean: 1.3 }, 6],
  [{ speaker: "unattributed", lean: 1 }, 8],
]);

const qualifierOf = weighted<Qualifier>([
  ["exact", 35],
  ["about", 30],
  ["more_than", 14],
  ["at_least", 10],
  ["at_most", 8],
  ["less_than", 3],
]);

const WORDS: Record<Qualifier, string> = {
  exact: "",
  about: "about ",
  more_than: "more than ",
  at_least: "at least ",
  at_most: "at most ",
  less_than: "fewer than ",
  vague: "",
};

const SHARE_VAGUE = 0.06;
const SHARE_REPLACED = 0.15;
const OTHER_SUBJECTS: readonly Subject[] = ["police", "journalists", "protesters", "students"];

/** The claims of an event that ended on `end`, standing in `sources`. Ids count from 10, so that they keep their order. */
export function claimsOf(
  random: Random,
  event: string,
  end: Day,
  sources: readonly string[],
): Claim[] {
  const claims: Claim[] = [];
  const add = (metric: Metric, speaker: Speaker, number: number | null, subject: Subject) => {
    const claim: Claim = {
      id: `${event}:${10 + claims.length}`,
      event,
      source: sources[claims.length % sources.length] ?? "",
      metric,
      subject,
      ...worded(random, number),
      attributed_to: speaker === "unattributed" ? null : `Synthetic ${speaker}`,
      attributed_kind: speaker,
      unit: "persons",
      as_of: saidOn(random, end),
      method: "unspecified",
      locator: null,
      supersedes: null,
      status: "active",
      external_id: null,
    };
    claims.push(claim);
    return claim;
  };
  for (const { metric, share, most, size } of METRICS) {
    if (!random.chance(share)) {
      if (random.chance(SHARE_VAGUE)) add(metric, speakerOf(random).speaker, null, "all");
      continue;
    }
    const truth = size * Math.exp(1.4 * random.normal());
    for (let i = random.between(1, most); i > 0; i--) {
      const { speaker, lean } = speakerOf(random);
      const told = Math.round(truth * lean * Math.exp(0.25 * random.normal()));
      const first = add(metric, speaker, told, "all");
      if (first.as_of === null || !random.chance(SHARE_REPLACED)) continue;
      const later = add(metric, speaker, told + random.between(1, 1 + told), "all");
      later.supersedes = first.id;
      later.as_of = `${text(end + 2)}T09:00:00Z`;
    }
    if (metric !== "participants" && random.chance(0.1))
      add(metric, "authority", random.between(1, size), random.pick(OTHER_SUBJECTS));
  }
  return claims;
}

/** Half of the times of day are known, some days are not. Never later than the day after the end. */
function saidOn(random: Random, end: Day): string | null {
  const day = text(end + random.between(0, 1));
  const hour = random.between(6, 23);
  if (random.chance(0.1)) return null;
  return random.chance(0.5) ? day : `${day}T${hour < 10 ? `0${hour}` : hour}:30:00Z`;
}

type Wording = Pick<Claim, "low" | "high" | "qualifier" | "phrase">;

function worded(random: Random, number: number | null): Wording {
  if (number === null)
    return { low: null, high: null, qualifier: "vague", phrase: "synthetic: many people" };
  const qualifier = number === 0 ? "exact" : qualifierOf(random);
  const told = qualifier === "exact" ? number : twoDigits(number);
  const open = qualifier === "more_than" || qualifier === "at_least";
  const capped = qualifier === "at_most" || qualifier === "less_than";
  return {
    low: capped ? null : told,
    high: open ? null : told,
    qualifier,
    phrase: `synthetic: ${WORDS[qualifier]}${told} people`,
  };
}

/** People say 1,300, not 1,287. */
function twoDigits(number: number): number {
  if (number < 100) return number;
  const unit = 10 ** (Math.floor(Math.log10(number)) - 1);
  return Math.round(number / unit) * unit;
}
