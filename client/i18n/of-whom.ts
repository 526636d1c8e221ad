// Says of whom figures are, where the page shows those of one group of people.
import { signal } from "@preact/signals";
import type { Subject } from "../../domain/vocabulary/claim-terms.ts";
import { capital } from "./intl.ts";
import { word } from "./label.ts";
import { commas } from "./lists.ts";
import { t } from "./t.ts";

/** Of whom the page's figures are; the page sets it. */
export const whom = signal<Subject>("all");

/** "Injured", or "Injured, police". */
export function ofWhom(measure: string, subject = whom.value): string {
  return subject === "all" ? measure : commas([measure, word("subject", subject)]);
}

/** "Figures about police.", where figures are of one group of people; else nothing. */
export function whomSaid(): string {
  if (whom.value === "all") return "";
  return `${capital(t("dashboard.figures_of", { who: word("subject", whom.value) }))}.`;
}

/** What a measure is called in a file: "injured", or "injured_police". */
export function inFile(measure: string): string {
  return whom.value === "all" ? measure : `${measure}_${whom.value}`;
}

/** The measure that is called so in a file. */
export function outOfFile(name: string): string {
  return whom.value === "all" ? name : name.replace(new RegExp(`_${whom.value}$`), "");
}
