// The wider event of the record that an event is part of: found by typing words of it, taken away by its cross.
import { t } from "../../i18n/t.ts";
import { IconButton } from "../../ui/button.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { EventSearch } from "./event-search.tsx";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";

/** `own`: the id of the event itself, which is no part of itself. */
export function PartOf({ form, own }: { form: FormState; own?: string | undefined }) {
  const { part_of } = form.typed.value;
  return (
    <Section title={t("history.field_part_of")} hint={t("form.part_of_hint")}>
      {part_of === null ? (
        <EventSearch
          id="part_of"
          label={t("form.wider")}
          error={form.error("part_of")}
          own={own}
          onChoose={(event) => {
            form.set({ part_of: event });
            requestAnimationFrame(() => focusField("no-part_of"));
          }}
        />
      ) : (
        <p class="part-of">
          <b>
            <bdi>{part_of.title}</bdi>
          </b>
          <IconButton
            icon="close"
            id="no-part_of"
            label={t("ui.clear", { name: part_of.title })}
            onClick={() => {
              form.set({ part_of: null });
              requestAnimationFrame(() => focusField("part_of"));
            }}
          />
        </p>
      )}
    </Section>
  );
}
