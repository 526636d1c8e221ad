// Tells whose protest a sentence is about: the main one, a counter-protest, a hunger strike, a vigil apart.
import type { Side } from "./event-draft.ts";
import type { Span } from "./proposal.ts";
import type { RawFigure } from "./raw-figure.ts";
import type { Sentence } from "./segment.ts";
import { within } from "./text.ts";
import type { Trigger } from "./triggers.ts";
import { COUNTER } from "./words/triggers.ts";

/** Who stands on the other side, in a clause beside the main one. */
const OTHER_SIDE =
  /\b(?:pro-government|loyalists?|supporters of (?:the )?(?:government|president|prime minister)|opponents of the (?:march|protest|rally|demonstration))\b/i;

/** The clauses of a sentence about the main protest that count people of a counter-protest. */
export function counterClauses(
  sentence: Sentence,
  triggers: readonly Trigger[],
  figures: readonly RawFigure[],
): Span[] {
  if (!triggers.some(({ side }) => side === "main")) return [];
  return sentence.clauses.filter((clause) => {
    const text = sentence.text.slice(clause.start - sentence.start, clause.end - sentence.start);
    const counted = figures.some(({ number }) =>
      within({ start: number.coreStart, end: number.coreEnd }, clause),
    );
    return (
      counted &&
      (COUNTER.test(text) || OTHER_SIDE.test(text)) &&
      !triggers.some(
        (trigger) => trigger.side === "main" && trigger.strength === 1 && within(trigger, clause),
      )
    );
  });
}

/** The side of a sentence; `side` is that of the one before it. */
export function sideOf(sentence: Sentence, triggers: readonly Trigger[], side: Side): Side {
  if (triggers.some(({ form }) => form === "hunger_strike")) return "hunger_strike";
  const counter = COUNTER.exec(sentence.text);
  if (
    counter &&
    (counter.index < 60 ||
      /\bfrom the counter|of the counter|counter-?\w+ (?:were|was|had)\b/i.test(sentence.text))
  ) {
    const others = triggers.filter(
      (trigger) =>
        trigger.side === "main" &&
        trigger.strength === 1 &&
        trigger.start < sentence.start + counter.index,
    );
    if (others.length === 0) return "counter";
  }
  const strong = triggers.filter(({ strength }) => strength === 1);
  if (strong.length > 0 && strong.every((trigger) => trigger.side === "counter")) return "counter";
  const vigil = triggers.some(({ form }) => form === "vigil");
  if (
    vigil &&
    /^(?:hours?|earlier|later|separately|elsewhere|the (?:night|evening) before|hours earlier|(?:at|in) a separate|a separate|another)\b/i.test(
      sentence.text,
    )
  )
    return "vigil";
  return side === "hunger_strike" && !triggers.some(({ strength }) => strength === 1)
    ? side
    : side === "counter" &&
        triggers.some((trigger) => trigger.side === "main" && trigger.strength === 1)
      ? "main"
      : side;
}
