// Finds political developments and planned protests, which stand beside the records.
import { isoOf } from "../domain/when.ts";
import type { DateMention } from "./date-mention.ts";
import type { ContextItem } from "./proposal.ts";
import type { Sentence } from "./segment.ts";
import { evidenceOf, inside } from "./text.ts";
import type { Trigger } from "./triggers.ts";

const MATTERS: readonly (readonly [ContextItem["kind"], RegExp])[] = [
  ["talks", /\b(?:talks|negotiations|summit|met with)\b/i],
  [
    "election",
    /\b(?:(?:presidential|general|parliamentary|local) )?(?:elections?|vote|referendum|ballot)\b/i,
  ],
  ["sanctions", /\bsanctions\b/i],
  [
    "statement",
    /\b(?:in a (?:\w+ )?(?:speech|statement|address)|voiced concern|condemned|called on)\b/i,
  ],
];

/** One item at most of a sentence; a planned protest before all else. */
export function findContext(
  text: string,
  sentences: readonly Sentence[],
  dates: readonly DateMention[],
  triggers: readonly Trigger[],
): ContextItem[] {
  return sentences
    .filter(({ boilerplate, caption }) => !boilerplate && !caption)
    .flatMap((sentence): ContextItem[] => {
      const planned = inside(triggers, sentence).find(
        ({ status, strength }) => status === "future" && strength === 1,
      );
      const dated = inside(dates, sentence).find(({ future }) => !planned || future);
      const date = dated ? isoOf(dated.date) : null;
      if (planned) return [{ kind: "planned", date, evidence: evidenceOf(text, planned) }];
      for (const [kind, expression] of MATTERS) {
        const match = expression.exec(sentence.text);
        if (!match) continue;
        const start = sentence.start + match.index;
        return [
          { kind, date, evidence: evidenceOf(text, { start, end: start + match[0].length }) },
        ];
      }
      return [];
    });
}
