// Who took part, against whom, and what was demanded: groups and offices, in words.
import { t } from "../../i18n/t.ts";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";

const ACTORS = ["participants", "against", "security"] as const;

export function Who({ form }: { form: FormState }) {
  const typed = form.typed.value;
  return (
    <Section title={t("history.field_actors")} hint={t("form.who_hint")}>
      {ACTORS.map((actor) => (
        <TextField
          key={actor}
          id={actor}
          label={t(`drawer.${actor}`)}
          error={form.error(actor)}
          value={typed[actor]}
          onValue={(value) => form.set({ [actor]: value })}
        />
      ))}
      <TextArea
        id="demands"
        label={t("drawer.demands")}
        hint={t("form.demands_hint")}
        error={form.error("demands")}
        rows={2}
        value={typed.demands}
        onValue={(value) => form.set({ demands: value })}
      />
    </Section>
  );
}
