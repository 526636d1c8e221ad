// The period as two typed dates, which say how they were read.
import { computed, effect, useComputed, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { daysOf } from "../../../domain/filter.ts";
import type { Day } from "../../../domain/when.ts";
import { day, month } from "../../i18n/dates.ts";
import { type Misreading, readDate } from "../../i18n/read-date.ts";
import { t } from "../../i18n/t.ts";
import { choose, period } from "../selection.ts";
import { today } from "../today.ts";
import { extent } from "./extent.ts";
import { shownDays } from "./window.ts";

type End = "from" | "to";
/** How what was typed was read, or why it was not. */
type Said = { readonly text: string; readonly wrong: boolean };

const days = computed(() => shownDays(daysOf(period.value, today()), extent.value));

/** `labelled` shows the labels above the fields, as in an editor. */
export function TypedDates({ id, labelled }: { id: string; labelled?: boolean }) {
  const said = useSignal<Said & { end: End | null }>({ text: "", wrong: false, end: null });
  const take = (end: End, typed: string) => {
    if (typed.trim() === text(days.value[end])) return;
    said.value = { ...read(end, typed), end };
  };
  const field = (end: End) => ({
    id: `${id}-${end}`,
    end,
    onTake: take,
    said: `${id}-said`,
    wrong: said.value.wrong && said.value.end === end,
  });
  return (
    <div class={`typed-dates ${labelled ? "typed-labelled" : ""}`}>
      <DateField {...field("from")} />
      <span class="typed-to">{t("dashboard.to")}</span>
      <DateField {...field("to")} />
      <span
        id={`${id}-said`}
        class={`typed-said ${said.value.wrong ? "typed-wrong" : ""}`}
        role="status"
      >
        {said.value.text}
      </span>
    </div>
  );
}

type FieldProps = {
  id: string;
  end: End;
  onTake: (end: End, typed: string) => void;
  /** Id of what is said about the fields. */
  said: string;
  wrong: boolean;
};

function DateField({ id, end, onTake, said, wrong }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const value = useComputed(() => days.value[end]);
  // What is typed stands until the period is another one.
  useLayoutEffect(
    () =>
      effect(() => {
        if (input.current) input.current.value = text(value.value);
      }),
    [value],
  );
  return (
    <label class="typed-date">
      <span>{end === "from" ? t("dashboard.first_day") : t("dashboard.last_day")}</span>
      <input
        ref={input}
        id={id}
        type="text"
        class="typed-input num"
        autocomplete="off"
        spellcheck={false}
        aria-invalid={wrong}
        aria-describedby={wrong ? said : undefined}
        placeholder={t("dashboard.date_example")}
        onBlur={(event) => onTake(end, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onTake(end, event.currentTarget.value);
        }}
      />
    </label>
  );
}

const text = (value: Day | null) => (value === null ? "" : day(value, "plain"));

/** Reads one end and chooses the period it makes; an empty field opens that end. */
function read(end: End, typed: string): Said {
  const { from, to } = daysOf(period.value, today());
  const ends = { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null };
  if (typed.trim() !== "") {
    const reading = readDate(typed);
    if ("error" in reading) return { text: misread(reading), wrong: true };
    ends[end] = reading[end];
  } else ends[end] = null;
  if (ends.from !== null && ends.to !== null && ends.from > ends.to)
    return { text: t("dashboard.date_order"), wrong: true };
  const side = (value: Day | null) => (value === null ? null : { day: value });
  const nothing = ends.from === null && ends.to === null;
  choose({ date: nothing ? null : { from: side(ends.from), to: side(ends.to) } });
  return { text: readAs(ends[end]), wrong: false };
}

/** A day that is still to come is taken, but not without a word. */
function readAs(shown: Day | null): string {
  if (shown === null) return t("dashboard.date_open");
  return t(shown > today() ? "dashboard.read_as_future" : "dashboard.read_as", { day: day(shown) });
}

function misread(reading: Misreading): string {
  if (reading.error === "no_date") return t("dashboard.date_unread");
  return t("dashboard.no_such_day", {
    month: month(reading.month).replace(/ \d+$/, ""),
    days: reading.days,
  });
}
