// An explanation as the API answers it.
import type { ExplanationAnswer, NamedEvent } from "../../domain/answers/explanation.ts";
import type { Event } from "../../domain/event.ts";
import { LEFT_OUT, type LeftOut } from "../../domain/left-out.ts";
import type { Rule } from "../../domain/rule.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import type { Explanation } from "../../engine/explanation.ts";
import { presentClaim } from "./present.ts";

export function presentExplanation(
  explanation: Explanation,
  { rule, metric }: { rule: Rule; metric: Metric },
): ExplanationAnswer {
  const { change, headline, open, claims, used, lines, leftOut, rules } = explanation;
  const presentLeftOut = (reason: LeftOut) => {
    const { named, ...counted } = leftOut[reason];
    return {
      ...counted,
      named: named.map(({ record, claim }) => ({
        event: presentNamed(record.event),
        claim: presentClaim(claim, record),
      })),
    };
  };
  return {
    ...{ change, rule, metric, headline, open },
    events: {
      all: explanation.events,
      roots: explanation.roots,
      roots_without: explanation.rootsWithout,
    },
    ...{ claims, used },
    lines: lines.map(({ record, ...line }) => ({
      ...line,
      event: record && presentNamed(record.event),
      claims: record === null ? [] : line.claims.map((claim) => presentClaim(claim, record)),
    })),
    left_out: Object.fromEntries(
      LEFT_OUT.map((reason) => [reason, presentLeftOut(reason)] as const),
    ) as ExplanationAnswer["left_out"],
    without_figure: {
      events: explanation.without,
      named: explanation.named.map(({ event }) => presentNamed(event)),
    },
    rules,
  };
}

function presentNamed({ id, title, start, end, date_precision }: Event): NamedEvent {
  return { id, title, start, end, date_precision };
}
