// Adds to an explanation what columns do not hold: the events by name and the claims by their words.
import { LEFT_OUT, type LeftOut, leftOutFor } from "../../domain/left-out.ts";
import { highOf } from "../../domain/low-high.ts";
import type { FiguredRecord } from "../../domain/resolve-all.ts";
import type { Rule } from "../../domain/rule.ts";
import type { Metric, Subject } from "../../domain/vocabulary/claim-terms.ts";
import type { ClaimInRecord, Explained } from "../explanation.ts";
import type { ExplainedRows } from "./explain.ts";

/** The rows that it names, each once. */
export function rowsOf({ lines, leftOut, rows }: ExplainedRows): number[] {
  const named = new Set(rows);
  for (const { row } of lines) if (row !== 0) named.add(row);
  for (const reason of LEFT_OUT) for (const row of leftOut[reason].rows) named.add(row);
  return [...named];
}

/**
 * @param recordAt the record in a row as the viewer sees it; all must be of one moment with the columns
 * @param isSummed whether the event in a row lies within the period
 */
export function withWords(
  { lines, leftOut, rows, ...rest }: ExplainedRows,
  { metric, rule, subject, most }: { metric: Metric; rule: Rule; subject: Subject; most: number },
  recordAt: (row: number) => FiguredRecord | undefined,
  isSummed: (row: number) => boolean,
): Explained {
  const recordsAt = (some: readonly number[]) => some.flatMap((row) => recordAt(row) ?? []);
  const named = (reason: LeftOut): ClaimInRecord[] =>
    leftOut[reason].rows
      .flatMap((row) =>
        recordsAt([row]).flatMap((record) =>
          record.claims
            .filter(
              (claim) =>
                claim.metric === metric &&
                leftOutFor(claim, {
                  ...{ rule, subject, figure: record.figures[metric], isSummed: isSummed(row) },
                }) === reason,
            )
            .map((claim) => ({ record, claim })),
        ),
      )
      .sort((a, b) => numberOf(b) - numberOf(a) || (a.claim.id < b.claim.id ? -1 : 1))
      .slice(0, most);
  const eachReason = LEFT_OUT.map((reason) => {
    const { claims, events } = leftOut[reason];
    return [reason, { claims, events, named: named(reason) }] as const;
  });
  return {
    ...rest,
    lines: lines.map(({ row, ...line }) => {
      const record = recordAt(row) ?? null;
      const given = record?.figures[metric]?.claims ?? [];
      const claims = given.flatMap((id) => record?.claims.find((claim) => claim.id === id) ?? []);
      return { ...line, record, claims };
    }),
    leftOut: Object.fromEntries(eachReason) as Explained["leftOut"],
    named: recordsAt(rows),
  };
}

const numberOf = ({ claim }: ClaimInRecord): number => highOf(claim) ?? -1;
