// What is known of a figure in words only: "tens of thousands".
import type { EventAnswer } from "../../domain/answers/event.ts";
import { counts, lowOf, standsForAll } from "../../domain/low-high.ts";
import type { SourcedClaim } from "../../domain/record.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import { saidAt } from "../../domain/rule.ts";
import { METRICS } from "../../domain/vocabulary/claim-terms.ts";

/** For each metric whose standing claims about all people give words and no number: the newest of them. */
export function inWordsOf({ claims, sources }: FiguredRecord): EventAnswer["in_words"] {
  const found: EventAnswer["in_words"] = {};
  for (const { value } of METRICS) {
    const about = claims.filter(({ metric }) => metric === value);
    if (about.some(counts)) continue;
    const claim = about
      .filter(standsInWords)
      .reduce<SourcedClaim | null>(
        (newest, each) => (newest === null || saidAt(each) > saidAt(newest) ? each : newest),
        null,
      );
    if (claim === null) continue;
    const { phrase, attributed_kind } = claim;
    const language = sources.find(({ id }) => id === claim.source)?.language ?? null;
    found[value] = { phrase: phrase ?? "", language, attributed_kind };
  }
  return found;
}

function standsInWords(claim: SourcedClaim): boolean {
  return standsForAll(claim) && lowOf(claim) === null && claim.phrase !== null;
}
