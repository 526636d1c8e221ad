// The label of a vocabulary's value in the reader's language.
import type { Values } from "./en/vocabulary.ts";
import { locale } from "./intl.ts";
import { type Key, pieces, t } from "./t.ts";

/** `label("kind", "repression")` → "Repression". */
export function label<V extends keyof Values>(vocabulary: V, value: Values[V]): string {
  return pieces(`vocabulary.${vocabulary}_${value}` as Key, undefined).join("");
}

/** "Demonstration, march". */
export function kindAndForm(kind: Values["kind"], form: Values["form"]): string {
  return t("words.kind_and_form", {
    kind: label("kind", kind),
    form: label("form", form).toLocaleLowerCase(locale),
  });
}
