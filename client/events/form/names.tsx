// What was typed once is offered again: speakers' names and publishers.
import type { FormState } from "./state.ts";

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
