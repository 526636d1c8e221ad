// The figures: one for each number a source gives, and the wider event when one of them covers more.

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { EventAnswer } from "../../../domain/answers/event.ts";
import { isoOf } from "../../../domain/when.ts";
import { get } from "../../api.ts";
import { when } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { RadioCards } from "../../ui/radios.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ClaimEditor } from "./claim-editor.tsx";
import { addClaim } from "./entries.ts";
import { claimField } from "./mistake.ts";
import { Names } from "./names.tsx";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";
import { DateFields } from "./when.tsx";
import { candidates, described, needsWider } from "./wider-event.ts";

export function Figures({ form }: { form: FormState }) {
  const { claims } = form.typed.value;
  const { leftOut } = form.kept.value;
  const add = () => {
    const id = addClaim(form);
    requestAnimationFrame(() => focusField(claimField(id, "metric")));
  };
  return (
    <Section title={t("form.figures")} hint={t("form.figures_hint")}>
      <Names form={form} />
      {claims.map((claim, i) => (
        <ClaimEditor key={claim.id} form={form} claim={claim} n={i + 1} />
      ))}
      {leftOut.length > 0 && (
        <p class="form-aside">{t("edit.left_out", { count: leftOut.length })}</p>
      )}
      {needsWider(form.typed.value, form.around.value) && <Wider form={form} />}
      <Button icon="add" id="add-figure" onClick={add}>
        {claims.length === 0 ? t("form.add_figure") : t("form.add_another")}
      </Button>
    </Section>
  );
}

const MANY = 200;
const NEW = "new";

/** The wider event that figures cover: one of the record's, or a new one described here. */
export function Wider({ form }: { form: FormState }) {
  const found = useSignal<readonly EventAnswer[] | "failed" | null>(null);
  const { country } = form.typed.value.place;
  const { part_of } = form.typed.value;
  const { span } = form.around.value;
  const [from, to] = [span?.start, span?.end];

  useEffect(() => {
    if (country === "" || from === undefined || to === undefined) return;
    const stop = new AbortController();
    const query = `country=${country}&date=${isoOf(from)}..${isoOf(to)}&limit=${MANY}`;
    get("/api/events", { query, signal: stop.signal }).then(
      ({ items }) => {
        const { span: now } = form.around.value;
        if (stop.signal.aborted || now === null) return;
        found.value = candidates(items, now);
        const { wider, part_of } = form.typed.value;
        if (found.value.length === 0 && wider.event === "" && part_of === null)
          form.setWider({ event: NEW });
      },
      () => {
        if (!stop.signal.aborted) found.value = "failed";
      },
    );
    return () => stop.abort();
  }, [country, from, to, form, found]);

  const { event } = form.typed.value.wider;
  const known = (Array.isArray(found.value) ? found.value : []).filter(
    ({ id }) => id !== part_of?.id,
  );
  return (
    <div class="claim-editor claim-wider">
      <RadioCards
        id="wider"
        label={t("form.wider")}
        hint={hintFor(found.value)}
        error={form.error("wider")}
        value={part_of?.id ?? event}
        options={[
          ...(part_of === null ? [] : [{ value: part_of.id, label: part_of.title }]),
          ...known.map(({ id, title, start, end, date_precision }) => ({
            value: id,
            label: title,
            hint: when(start, end, date_precision),
          })),
          { value: NEW, label: t("form.wider_new") },
        ]}
        onValue={(id) => {
          const title = known.find((each) => each.id === id)?.title ?? part_of?.title ?? "";
          form.set({ part_of: id === NEW ? null : { id, title } });
          form.setWider({ event: id === NEW ? NEW : "" });
        }}
      />
      {part_of === null && event === NEW && <Described form={form} />}
    </div>
  );
}

function hintFor(found: readonly EventAnswer[] | "failed" | null): string {
  if (found === "failed") return t("form.wider_failed");
  return found?.length === 0 ? t("form.wider_none") : t("form.wider_hint");
}

function Described({ form }: { form: FormState }) {
  const { title, start, end } = described(form.typed.value, form.around.value);
  return (
    <>
      <TextField
        id="wider-title"
        label={t("form.wider_title")}
        error={form.error("wider-title")}
        value={title}
        onValue={(value) => form.setWider({ title: value })}
      />
      <div class="form-dates">
        <DateFields
          id="wider-start"
          legend={t("form.wider_first")}
          asked="day"
          value={start}
          error={form.error}
          onValue={(value) => form.setWider({ start: value })}
        />
        <DateFields
          id="wider-end"
          legend={t("form.wider_last")}
          asked="day"
          value={end}
          error={form.error}
          onValue={(value) => form.setWider({ end: value })}
        />
      </div>
    </>
  );
}
