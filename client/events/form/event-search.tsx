// A field that finds an event of the record by words of it.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get } from "../../api.ts";
import { when } from "../../i18n/dates.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { announce } from "../../ui/live-region.tsx";

type Found = { key: string; text: string; detail: string };

type Props = {
  id: string;
  label: string;
  error?: string | undefined;
  /** The id of an event that is never offered. */
  own?: string | undefined;
  onChoose: (event: { id: string; title: string }) => void;
};

export function EventSearch({ id, label, error, own, onChoose }: Props) {
  const words = useSignal("");
  const found = useFound(words.value.trim(), own);
  return (
    <Combobox
      id={id}
      label={label}
      error={error}
      value={words.value}
      onValue={(value) => {
        words.value = value;
      }}
      offers={found}
      onChoose={({ key, text }) => {
        words.value = "";
        onChoose({ id: key, title: text });
      }}
    />
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
