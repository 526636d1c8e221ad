// Groups of people in words, where nobody counted everybody.
import type { RecordAnswer } from "../../domain/answers/record.ts";
import { objectEntries } from "../../domain/object-keys.ts";
import { type CountedClaim, type Rule, resolveGroup } from "../../domain/rule.ts";
import type { GroupsOfPeople } from "../../domain/summary.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";

/** "5 police, 1 woman", the most first; empty where there are none. */
export function groupWords(subjects: GroupsOfPeople["subjects"]): string {
  return commas(
    objectEntries(subjects)
      .sort(([, a], [, b]) => b - a)
      .map(([subject, count]) => t(`dashboard.some_${subject}`, { count })),
  );
}

/** The claims of a record on a metric, as rules read them. */
export function countedClaims(record: RecordAnswer, metric: Metric): CountedClaim[] {
  return record.claims
    .filter((claim) => claim.metric === metric)
    .map((claim) => ({
      ...claim,
      source_published_on: claim.source.published_on,
      event_start: record.start,
    }));
}

/** The groups that a record's figure is made of. */
export function groupsOfFigure(record: RecordAnswer, metric: Metric, rule: Rule): string {
  const used = record.figures[metric]?.claims ?? [];
  const claims = countedClaims(record, metric);
  const subjects: GroupsOfPeople["subjects"] = {};
  for (const { id, subject } of claims)
    if (subject !== "all" && used.includes(id))
      subjects[subject] = resolveGroup(claims, subject, rule)?.headline ?? 0;
  return groupWords(subjects);
}
