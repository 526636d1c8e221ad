// The editor of a part of the filter that names sources or wider events: found by typing, chosen and excluded as in every facet.
import { signal, useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import type { Choice } from "../../../domain/filter.ts";
import { get } from "../../api.ts";
import { day, when } from "../../i18n/dates.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { Combobox, type Offer } from "../../ui/combobox.tsx";
import { touch } from "../../ui/media.ts";
import { excluded, toggled } from "../choice.ts";
import { ValueRow } from "../facets/value-row.tsx";
import { stateOf } from "../facets/values.tsx";
import { choose, filter } from "../selection.ts";
import { keepTitle, sourceTitle, titleOf } from "../titles.ts";
import { useFound } from "./use-found.ts";

type FoundKey = "source" | "part_of";

/** What is offered: its id, and what it is called. */
type Found = Offer & { readonly text: string };

const HINTS = { source: "choose.source_hint", part_of: "choose.part_of_hint" } as const;
const FIND = { source: findSources, part_of: findWider };

const OFFERED = "8";

export function FindEditor({ name, label }: { name: FoundKey; label: string }) {
  const typed = useSignal("");
  const found = useFound(typed.value.trim(), FIND[name]);
  const choice = filter.value[name];
  // What is taken back stays in sight until the editor closes.
  const rows = useSignal<readonly string[]>([]);
  const named = [...new Set([...rows.value, ...choice.only, ...choice.not])];
  const change = (next: Choice) => {
    rows.value = named;
    choose({ [name]: next });
  };
  const take = ({ key, text }: Found, isExcluded: boolean) => {
    keepTitle(key, text);
    typed.value = "";
    if (stateOf(choice, key) === (isExcluded ? "excluded" : "chosen")) return;
    const without = { only: choice.only, not: choice.not.filter((id) => id !== key) };
    change(isExcluded ? excluded(choice, key) : toggled(without, key));
  };
  return (
    <div class="editor">
      <Combobox
        id={`find-${name}`}
        label={label}
        hint={t(HINTS[name])}
        compact
        value={typed.value}
        onValue={(value) => {
          typed.value = value;
        }}
        offers={found?.offers ?? []}
        onChoose={take}
      />
      {found?.offers.length === 0 && (
        <p class="hint" role="status">
          {t("choose.none_found", { words: found.words })}
        </p>
      )}
      {named.length > 0 && (
        <fieldset class="editor-values">
          <legend class="sr">{label}</legend>
          {named.map((id) => (
            <FoundRow key={id} id={id} choice={choice} change={change} />
          ))}
        </fieldset>
      )}
      <p class="hint">{t(touch.value ? "choose.exclude_hint_touch" : "choose.exclude_hint")}</p>
    </div>
  );
}

type RowProps = { id: string; choice: Choice; change: (next: Choice) => void };

function FoundRow({ id, choice, change }: RowProps) {
  const uncounted = useMemo(() => signal({ events: null, said: null, share: 0 }), []);
  return (
    <ValueRow
      name={titleOf(id)}
      shown={uncounted}
      state={stateOf(choice, id)}
      onToggle={() => change(toggled(choice, id))}
      onExclude={() => change(excluded(choice, id))}
    />
  );
}

/** Throws as `get` does, as the next one. */
async function findSources(q: string, signal: AbortSignal): Promise<Found[]> {
  const query = `${new URLSearchParams({ q, limit: OFFERED })}`;
  const { items } = await get("/api/sources", { query, signal });
  return items.map((source) => ({
    key: source.id,
    text: sourceTitle(source),
    detail: source.published_on && day(source.published_on),
  }));
}

async function findWider(q: string, signal: AbortSignal): Promise<Found[]> {
  const query = `${new URLSearchParams({ q, has_parts: "true", limit: OFFERED })}`;
  const { items } = await get("/api/events", { query, signal });
  return items.map(({ id, title, place, start, end, date_precision }) => ({
    key: id,
    text: title,
    detail: commas([place.name, when(start, end, date_precision)]),
  }));
}
