// A section of the form that is one line until somebody opens it, changes what stands in it, or has to mend it.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import type { FormState } from "../form/state.ts";
import type { Base } from "./correction.ts";
import { FIELDS, isSame } from "./fields.ts";

type Props = {
  title: string;
  form: FormState;
  base: Base;
  /** Ids of the event's fields in it, by which it is said in a line. */
  fields: readonly string[];
  /** What it is said by where it has none. */
  words?: string;
  /** Whether something else in it is changed or wrong. */
  needed?: boolean;
  children: ComponentChildren;
};

export function Folded({ title, form, base, fields, words, needed = false, children }: Props) {
  const opened = useSignal(false);
  const own = FIELDS.filter(({ id }) => fields.includes(id));
  const typed = form.typed.value;
  const isTouched = own.some(({ of }) => !isSame(of(typed), of(base.typed)));
  // The map's pin, too, stands among fields of the place; a wrong one is shown with all of its section.
  const isWrong = form.mistakes.value.some(({ id }) =>
    WITHIN[id]?.some((at) => fields.includes(at)),
  );
  if (opened.value || isTouched || isWrong || needed) {
    opened.value = true;
    return children;
  }
  const said = words ?? own.flatMap(({ words }) => words(typed) ?? []).join(" · ");
  return (
    <section class="page-section form-folded">
      <h2 class="section-title">{title}</h2>
      <p class="two">
        <bdi>{said}</bdi>
      </p>
      <Button
        small
        rank="quiet"
        aria-expanded={false}
        onClick={() => {
          opened.value = true;
        }}
      >
        {t("edit.open")}
        <span class="sr"> {title}</span>
      </Button>
    </section>
  );
}

const DATES = [
  "start-day",
  "start-month",
  "start-year",
  "end-day",
  "end-month",
  "end-year",
  "known",
];
const PLACE = ["place", "country", "admin1", "lat", "lon", "precision"];

/** The field of the event that each field of the form belongs to. */
const WITHIN: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...FIELDS.map(({ id }) => [id, [id]]),
  ...DATES.map((id) => [id, ["start-day"]]),
  ...PLACE.map((id) => [id, ["place"]]),
]);
