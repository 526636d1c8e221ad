// What an explanation proves about itself: its lines come to the total, its claims are all in use or left out.
import type { ExplanationAnswer } from "../../../domain/answers/explanation.ts";
import { objectEntries } from "../../../domain/object-keys.ts";

/** Claims in use, and how many are left out for each reason that has any. */
export function proofTerms({ used, left_out }: ExplanationAnswer): number[] {
  const left = objectEntries(left_out).map(([, { claims }]) => claims);
  return [used, ...left.filter((claims) => claims > 0)];
}

/** Whether it adds up. */
export function addsUp(answer: ExplanationAnswer): boolean {
  const { lines, headline, claims } = answer;
  const top = lines.filter(({ level }) => level === 0);
  const sum = top.reduce((all, { counts }) => all + counts, 0);
  const counted = proofTerms(answer).reduce((all, term) => all + term, 0);
  return (top.length === 0 ? headline === null : sum === headline) && counted === claims;
}
