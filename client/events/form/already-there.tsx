// Events of the record that may be the one being written: their figures can be added to, in place of a second event.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { SimilarEvent } from "../../../domain/answers/similar.ts";
import { isoOf } from "../../../domain/when.ts";
import { post } from "../../api.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { announce } from "../../ui/live-region.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SimilarEvents } from "../similar-events.tsx";
import { placeInput } from "./proposal.ts";
import type { FormState } from "./state.ts";

export function AlreadyThere({ form }: { form: FormState }) {
  const { into } = form.typed.value;
  const found = useSimilar(form);
  if (into !== null)
    return (
      <Notice
        actions={
          <Button
            small
            id="no-into"
            onClick={() => {
              form.set({ into: null });
            }}
          >
            {t("similar.own")}
          </Button>
        }
      >
        {rich("similar.into", {
          event: (
            <a href={`/events/${encodeURIComponent(into.id)}`}>
              <bdi>{into.title}</bdi>
            </a>
          ),
        })}
      </Notice>
    );
  if (found.length === 0) return null;
  return (
    <section class="form-similar" aria-labelledby="similar-title">
      <h2 class="panel-title" id="similar-title">
        {t("similar.title")}
      </h2>
      <SimilarEvents
        events={found}
        action={(event) => (
          <Button
            small
            onClick={() => {
              addTo(form, event);
              requestAnimationFrame(() => focusField("no-into"));
            }}
          >
            {t("similar.add")}
            <span class="sr"> {event.title}</span>
          </Button>
        )}
      />
    </section>
  );
}

/** What is not said of the event yet is what the record says of it: nobody has to say it again. */
function addTo(form: FormState, { id, title, kind, form: how }: SimilarEvent): void {
  const { typed } = form;
  const isKindOpen = typed.value.kind === "" || typed.value.form === "";
  form.set({
    into: { id, title },
    ...(typed.value.title.trim() === "" && { title }),
    ...(isKindOpen && { kind, form: how }),
  });
}

const PAUSE_MS = 400;

/** Asked for once the day and the place are there, and again when they or the words change and typing rests. */
function useSimilar(form: FormState): readonly SimilarEvent[] {
  const found = useSignal<readonly SimilarEvent[]>([]);
  const asked = askedOf(form);
  useEffect(() => {
    if (asked === null) {
      found.value = [];
      return;
    }
    let stale = false;
    const timer = setTimeout(() => {
      post("/api/events/similar", JSON.parse(asked)).then(
        ({ items }) => {
          if (stale) return;
          const before = new Set(found.peek().map(({ id }) => id));
          found.value = items;
          if (items.some(({ id }) => !before.has(id)))
            announce(t("similar.found", { count: items.length }));
        },
        // What is half typed may be refused; whether the event is there already is not known then.
        () => {
          if (!stale) found.value = [];
        },
      );
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [asked, found]);
  return found.value;
}

/** The body of the question, as text so that it can be compared; null while there is nothing to compare. */
function askedOf(form: FormState): string | null {
  const { title, kind, form: how, place, sources } = form.typed.value;
  const { span } = form.around.value;
  if (span === null || place.name.trim() === "" || place.country === "") return null;
  return JSON.stringify({
    title: title.trim() || null,
    kind: kind || null,
    form: how || null,
    start: isoOf(span.start),
    end: isoOf(span.end),
    place: { ...placeInput(place), precision: place.precision || "city" },
    sources: sources.map(({ url }) => url.trim()).filter(Boolean),
  });
}
