// The fields of an event as its form holds them: what is typed in each, in words, and what it is in a correction.
import type { ProposalInput } from "../../../domain/draft.ts";
import { when } from "../../i18n/dates.ts";
import { label, type Values } from "../../i18n/label.ts";
import { commas, list } from "../../i18n/lists.ts";
import { countryName } from "../../i18n/names.ts";
import { t } from "../../i18n/t.ts";
import { fieldName } from "../drawer/field-words.ts";
import { spanOf, todayHere } from "../form/dates.ts";
import { demandsOf } from "../form/proposal.ts";
import type { FormTyped } from "../form/typed.ts";

type EventPart = Partial<ProposalInput>;

export type EventField = {
  /** Id of the field in the form. */
  readonly id: string;
  readonly name: () => string;
  /** What is compared: of two forms the same where nothing was changed. */
  readonly of: (typed: FormTyped) => unknown;
  /** Null where nothing is typed. */
  readonly words: (typed: FormTyped) => string | null;
  /** What puts it back to what another form has. */
  readonly from: (other: FormTyped) => Partial<FormTyped>;
  /** Of the whole proposal, what the field stands for. */
  readonly sent: (proposal: ProposalInput) => EventPart;
};

type Text = "title" | "summary" | "participants" | "against" | "security";

function textField(id: Text, name: () => string, sent: EventField["sent"]): EventField {
  const of = (typed: FormTyped) => typed[id].trim();
  return {
    id,
    name,
    of,
    words: (typed) => of(typed) || null,
    from: (other) => ({ [id]: other[id] }),
    sent,
  };
}

type Term = "kind" | "form" | "response" | "sensitivity";

function termField(id: Term, sent: EventField["sent"]): EventField {
  const of = (typed: FormTyped) =>
    id === "response" && typed.kind !== "demonstration" ? "" : typed[id];
  const words = (typed: FormTyped) => {
    const value = of(typed);
    return value === "" ? null : label(id as keyof Values, value as never);
  };
  return { id, name: () => fieldName(id), of, words, from: (other) => ({ [id]: other[id] }), sent };
}

/** In the order of the form. */
export const FIELDS: readonly EventField[] = [
  termField("kind", ({ kind, form, response = null }) => ({ kind, form, response })),
  termField("form", ({ form }) => ({ form })),
  termField("response", ({ response = null }) => ({ response })),
  textField(
    "title",
    () => fieldName("title"),
    ({ title }) => ({ title }),
  ),
  textField(
    "summary",
    () => fieldName("summary"),
    ({ summary = null }) => ({ summary }),
  ),
  {
    id: "start-day",
    name: () => t("form.when"),
    of: ({ known, start, end }) => [known, start, known === "span" ? end : null],
    words: (typed) => {
      const span = spanOf(typed, todayHere());
      return span && when(span.start, span.end, span.precision);
    },
    from: ({ known, start, end }) => ({ known, start, end }),
    sent: ({ start, end = null, date_precision = "day" }) => ({ start, end, date_precision }),
  },
  {
    id: "place",
    name: () => fieldName("place"),
    of: ({ place: { listed: _, ...place } }) => place,
    words: ({ place: { name, admin1, country, precision, lat, lon } }) =>
      commas([
        name.trim(),
        admin1.trim() === name.trim() ? "" : admin1.trim(),
        country && countryName(country),
        precision && label("place_precision", precision),
        lat.trim() && `${lat.trim()}, ${lon.trim()}`,
      ]) || null,
    from: ({ place }) => ({ place }),
    sent: ({ place }) => ({ place }),
  },
  ...(["participants", "against", "security"] as const).map((id) =>
    textField(
      id,
      () => t(`drawer.${id}`),
      ({ actors = {} }) => ({ actors }),
    ),
  ),
  {
    id: "demands",
    name: () => fieldName("demands"),
    of: demandsOf,
    words: (typed) => {
      const demands = demandsOf(typed);
      return demands.length === 0 ? null : list(demands);
    },
    from: ({ demands }) => ({ demands }),
    sent: ({ demands = [] }) => ({ demands }),
  },
  {
    id: "part_of",
    name: () => fieldName("part_of"),
    of: ({ part_of }) => part_of?.id ?? null,
    words: ({ part_of }) => part_of?.title ?? null,
    from: ({ part_of }) => ({ part_of }),
    sent: ({ part_of = null }) => ({ part_of }),
  },
  termField("sensitivity", ({ sensitivity = "public" }) => ({ sensitivity })),
];

/** Fields that are chosen together. */
export type Unit = {
  readonly id: string;
  readonly name: () => string;
  readonly fields: readonly EventField[];
};

const OF_KIND: readonly string[] = ["kind", "form", "response"];

/** The fields one by one; of several kinds, form and response go with the kind, since each has its own. */
export function unitsOf(forms: readonly FormTyped[]): Unit[] {
  const isOne = new Set(forms.map(({ kind }) => kind)).size < 2;
  const alone = isOne ? FIELDS : FIELDS.filter(({ id }) => !OF_KIND.includes(id));
  const units = alone.map((field) => ({ id: field.id, name: field.name, fields: [field] }));
  if (isOne) return units;
  const fields = FIELDS.filter(({ id }) => OF_KIND.includes(id));
  return [{ id: "kind", name: () => t("merge.kind_and_form"), fields }, ...units];
}

/** What is compared of a unit. */
export const comparedOf = ({ fields }: Unit, typed: FormTyped): unknown =>
  fields.map(({ of }) => of(typed));

/** What puts a unit to what another form has. */
export const takenFrom = ({ fields }: Unit, other: FormTyped): Partial<FormTyped> =>
  Object.assign({}, ...fields.map(({ from }) => from(other)));

/** Whether two values typed are the same. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
