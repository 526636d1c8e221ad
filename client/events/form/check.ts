// Everything that is wrong with the form, in the order of its fields.
import type { Day } from "../../../domain/when.ts";
import { t } from "../../i18n/t.ts";
import { claimMistakes } from "./check-claim.ts";
import { sourceMistakes } from "./check-source.ts";
import { placeMistakes } from "./check-where.ts";
import { type Around, widerWords } from "./covering.ts";
import { type Mistake, present } from "./mistake.ts";
import { dateMistakes } from "./span.ts";
import type { FormTyped } from "./typed.ts";
import { widerMistakes } from "./wider-event.ts";

/** The mistakes; none means that it can be sent. */
export function mistakesOf(typed: FormTyped, around: Around, today: Day): Mistake[] {
  return [
    ...present<Mistake>([
      typed.kind === "" && { id: "kind", text: t("mistakes.kind") },
      typed.kind !== "" && typed.form === "" && { id: "form", text: t("mistakes.form") },
      typed.title.trim() === "" && { id: "title", text: t("mistakes.title") },
      tooLong("title", typed.title, 300),
      tooLong("summary", typed.summary, 5000),
    ]),
    ...dateMistakes(typed, today),
    ...placeMistakes(typed.place),
    ...typed.claims.flatMap((claim) =>
      claimMistakes(claim, typed, widerWords(claim, typed, around)),
    ),
    ...widerMistakes(typed, around, today),
    ...(typed.sources.length === 0 ? [{ id: "add-source", text: t("mistakes.no_source") }] : []),
    ...typed.sources.flatMap((source, i) => sourceMistakes(source, i + 1, today)),
  ];
}

function tooLong(id: string, text: string, n: number): Mistake | null {
  return text.trim().length > n ? { id, text: t("mistakes.too_long", { n }) } : null;
}
