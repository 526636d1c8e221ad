// Names in the form: what was typed once is offered again, and what a source is called.

import { t } from "../../i18n/t.ts";
import type { FormState } from "./state.ts";
import type { SourceTyped } from "./typed.ts";

export const SPEAKER_NAMES = "speaker-names";
export const PUBLISHERS = "publishers";

/** The lists that fields name by id. */
export function Names({ form }: { form: FormState }) {
  const { claims, sources } = form.typed.value;
  const publishers = distinct(sources.map((source) => source.publisher));
  return (
    <>
      <datalist id={SPEAKER_NAMES}>
        {distinct([...claims.map((claim) => claim.name), ...publishers]).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id={PUBLISHERS}>
        {publishers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

/** What a source is called in lists of this form: "1. Euroradio". */
export function sourceName({ publisher, title }: SourceTyped, n: number): string {
  return t("form.source_numbered", {
    n,
    name: publisher.trim() || title.trim() || t("form.source_unnamed"),
  });
}
