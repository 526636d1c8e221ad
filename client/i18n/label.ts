// The name of a vocabulary's value in the reader's language.
import type { Values } from "./en/vocabulary.ts";
import { capital } from "./intl.ts";
import { type Key, pieces, t } from "./t.ts";

/** `word("kind", "repression")` → "repression": inside a sentence. */
export function word<V extends keyof Values>(vocabulary: V, value: Values[V]): string {
  return pieces(`vocabulary.${vocabulary}_${value}` as Key, {}).join("");
}

/** `label("kind", "repression")` → "Repression": standing alone. */
export function label<V extends keyof Values>(vocabulary: V, value: Values[V]): string {
  return capital(word(vocabulary, value));
}

/** "Demonstration, march". */
export function kindAndForm(kind: Values["kind"], form: Values["form"]): string {
  return capital(t("words.kind_and_form", { kind: word("kind", kind), form: word("form", form) }));
}
