// Makes claims of what the Crowd Counting Consortium says of sizes, arrests, injuries and deaths.
import { readPhrase } from "../../../domain/phrase.ts";
import type { Cells } from "../cells.ts";
import { mangled, readCount } from "../values/figure.ts";
import { isMissing } from "../values/missing.ts";
import { type ClaimOf, claimIn, claimOf, estimates } from "./claims.ts";
import type { Tell } from "./format.ts";

/** How a coder came by a number, where the words say that and nothing else. */
const COUNTED = /\bcount(ed)?\b.*\b(video|pic|pics|picture|photo)s?\b|\b(video|pic|photo)s? count/i;

/**
 * The claims of a crowd: the low and the high estimate, with the words of the sources. Where the words are a vague one for
 * which the Consortium has a number ("hundreds" is 200), they are one claim in words.
 */
export function crowdClaims(cells: Cells, source: string, tell: Tell): ClaimOf[] {
  const crowd = { metric: "participants", source } as const;
  const [low, high] = [boundIn(cells, "size_low", tell), boundIn(cells, "size_high", tell)];
  const text = cells.look("size_text");
  if (low === null && high === null) return claimIn(cells.take("size_text"), crowd, tell);
  if (low !== null && high !== null && low > high)
    tell(`the low estimate, ${low}, is above the high one, ${high}`);
  if (text === null || isMissing(text)) return estimates(low, high, null, crowd);
  if (COUNTED.test(text))
    return estimates(low, high, null, crowd).map((claim) => ({
      ...claim,
      method: "video_photo_count",
    }));
  cells.take("size_text");
  const why = mangled(text);
  if (why !== null) tell(`“${text}”: ${why}`);
  const vague = why === null ? readPhrase(text, { dictionary: "ccc" }) : null;
  if (vague?.qualifier === "vague" && vague.low === low && (high === null || high === low))
    return [claimOf({ low, high: null, qualifier: "vague", phrase: text }, crowd)];
  return estimates(low, high, text.slice(0, 500), crowd);
}

/** A number that is given; 0 stands where none is known, and is kept. */
function boundIn(cells: Cells, name: string, tell: Tell): number | null {
  const cell = cells.look(name);
  if (cell === null) return null;
  const n = readCount(cell);
  if (n === null) tell(`${name} is no whole number: “${cell}”`);
  if (n === null || n === 0) return null;
  cells.take(name);
  return n;
}

const HARMS = [
  { metric: "detained", subject: "all", names: ["arrests"] },
  { metric: "injured", subject: "protesters", names: ["participant_injuries", "injuries_crowd"] },
  { metric: "injured", subject: "police", names: ["police_injuries", "injuries_police"] },
  { metric: "killed", subject: "protesters", names: ["participant_deaths"] },
  { metric: "killed", subject: "police", names: ["police_deaths"] },
] as const;

/** The claims of arrests, injuries and deaths. Zero and yes or no are no figures, and are kept. */
export function harmClaims(cells: Cells, source: string, tell: Tell): ClaimOf[] {
  return HARMS.flatMap(({ metric, subject, names }) => {
    const cell = cells.look(...names);
    if (cell === null || readCount(cell) === 0 || /^(yes|no|true|false|y|n)$/i.test(cell))
      return [];
    const claims = claimIn(cell, { metric, subject, source }, tell);
    if (claims.length > 0) cells.take(...names);
    return claims;
  });
}
