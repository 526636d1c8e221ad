// The wider event of the record that an event is part of: found by typing words of it, taken away by its cross.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get } from "../../api.ts";
import { when } from "../../i18n/dates.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { IconButton } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { announce } from "../../ui/live-region.tsx";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";

type Found = { key: string; text: string; detail: string };

/** `own`: the id of the event itself, which is no part of itself. */
export function PartOf({ form, own }: { form: FormState; own?: string | undefined }) {
  const { part_of } = form.typed.value;
  const words = useSignal("");
  const found = useFound(words.value.trim(), own);
  return (
    <Section title={t("record.field_part_of")} hint={t("form.part_of_hint")}>
      {part_of === null ? (
        <Combobox
          id="part_of"
          label={t("form.wider")}
          error={form.error("part_of")}
          value={words.value}
          onValue={(value) => {
            words.value = value;
          }}
          offers={found}
          onChoose={({ key, text }) => {
            words.value = "";
            form.set({ part_of: { id: key, title: text } });
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

const PAUSE_MS = 150;
const OFFERED = "8";

/** Events with these words, once typing rests. */
function useFound(words: string, own: string | undefined): readonly Found[] {
  const found = useSignal<readonly Found[]>([]);
  useEffect(() => {
    found.value = [];
    if (words === "") return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const query = `${new URLSearchParams({ q: words, limit: OFFERED })}`;
      get("/api/events", { query, signal: stop.signal }).then(
        ({ items }) => {
          const others = items.filter(({ id }) => id !== own);
          found.value = others.map(({ id, title, place, start, end, date_precision }) => ({
            ...{ key: id, text: title },
            detail: commas([place.name, when(start, end, date_precision)]),
          }));
          if (others.length > 0) announce(t("dashboard.found", { count: others.length }));
        },
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [words, own, found]);
  return found.value;
}
