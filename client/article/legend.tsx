// What the marks in the text mean, with how many there are of each, also where there is none.

import { METRICS } from "../../domain/read-record.ts";
import { word } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { FamilyIcon } from "./family-icon.tsx";
import { FAMILIES, type Family, type Passage } from "./spans.ts";

/** The id of the words that say what a passage is. */
export const familyId = (family: Passage["family"]) => `family-${family}`;

export function Legend({ passages }: { passages: readonly Passage[] }) {
  const count = (family: Passage["family"]) =>
    passages.filter((passage) => passage.family === family).length;
  return (
    <ul class="article-legend" aria-label={t("article.legend")} data-part="article-legend">
      {FAMILIES.map((family) => (
        <li key={family}>
          <mark class={`words words-${family}`} id={familyId(family)}>
            <FamilyIcon family={family} /> {familyWords(family)}
          </mark>{" "}
          <span class="num muted">{count(family)}</span>
        </li>
      ))}
      <li>
        <mark class="words words-none" id={familyId("none")}>
          {t("article.left_out")}
        </mark>{" "}
        <span class="num muted">{count("none")}</span>
      </li>
    </ul>
  );
}

function familyWords(family: Family): string {
  if (family === "date" || family === "place" || family === "who") return t(`article.${family}`);
  return word("metric", METRICS[family]);
}
