/** Writes docs/codebook.md from the domain: vocabularies, counting rules, export columns, the crosswalk to ACLED. */
import { ACLED_TYPES, fromAcled, toAcled } from "../../domain/acled.ts";
import { append } from "../../domain/append.ts";
import type { Column } from "../../domain/column.ts";
import { CLAIM_COLUMNS, EDITOR_EVENT_COLUMNS } from "../../domain/columns.ts";
import { EXPLANATION_COLUMNS } from "../../domain/explanation-csv.ts";
import { ROLES } from "../../domain/roles.ts";
import { RULES } from "../../domain/rule.ts";
import { ACLED_COLUMNS } from "../../domain/shaped/acled-columns.ts";
import { CCC_COLUMNS } from "../../domain/shaped/ccc-columns.ts";
import { RESPONSES } from "../../domain/vocabulary/event-terms.ts";
import { FORMS, type Form, formsOf } from "../../domain/vocabulary/form.ts";
import { KINDS, type Kind } from "../../domain/vocabulary/kind.ts";
import type { Term } from "../../domain/vocabulary/term.ts";
import { VOCABULARIES } from "../../domain/vocabulary.ts";
import { code, table } from "./markdown.ts";

/** What each vocabulary is of, as the line under its heading. */
const OF: Record<keyof typeof VOCABULARIES, string> = {
  kind: "What sort of thing an event is.",
  form: "How it took place. Each form belongs to one or more kinds.",
  response: "What the authorities did. Only a demonstration carries it; empty is unknown.",
  status: "Where an event stands on its way to the public.",
  sensitivity: "How much of an event's place the public sees.",
  date_precision: "How exactly an event's days are known.",
  place_precision: "How exactly an event's place is known, from the most exact to the least.",
  metric: "What a claim counts.",
  subject: "Of whom.",
  unit: "What one is.",
  qualifier: "How a figure is worded, and so whether low or high is open.",
  claim_status: "Whether a claim still stands.",
  attributed_kind: "Who says it.",
  method: "How they came by it.",
  source_kind: "Where it was published.",
};

/** The whole page. */
export function codebook(): string {
  const blocks = [
    "# Codebook",
    "Every value that a record, a file or an address can hold, and what it means. This page is made from the program and checked against it by `tests/unit/docs.test.ts`; change the words in `domain/`, not here. What the things are stands in [data-model.md](data-model.md).",
    "## Vocabularies",
    ...Object.entries(VOCABULARIES).flatMap(([name, terms]) => [
      `### ${code(name)}`,
      OF[name as keyof typeof VOCABULARIES],
      terms === FORMS ? formTable() : termTable(terms),
    ]),
    "## Counting rules",
    "`rule=` in an address. The exact arithmetic stands in [data-model.md](data-model.md#whose-numbers-the-counting-rules).",
    termTable(RULES),
    "## Roles",
    "Who may do what stands in [security.md](security.md#roles).",
    termTable(ROLES),
    "## Export columns",
    "How to read the files stands in [exports.md](exports.md).",
    "### Shape `events`, one row per event",
    columnTable(EDITOR_EVENT_COLUMNS),
    "### Shape `claims`, one row per claim",
    columnTable(CLAIM_COLUMNS),
    "### Shape `acled`, one row per event",
    columnTable(ACLED_COLUMNS),
    "### Shape `ccc`, one row per event",
    columnTable(CCC_COLUMNS),
    "### How a figure comes about, one row per line",
    "The file of `GET /api/explain.csv`, which [api.md](api.md#get-apiexplaincsv) describes.",
    columnTable(EXPLANATION_COLUMNS),
    "## Crosswalk to ACLED",
    "Names of types are ACLED's, from its codebook.",
    "### From Vigil to ACLED",
    outwardTable(),
    "### From ACLED to Vigil",
    "ACLED does not say a demonstration's form.",
    inwardTable(),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function termTable(terms: readonly Term[]): string {
  const rows = terms.map(({ value, label, text }) => [code(value), label, text]);
  return table(["value", "label", "meaning"], rows);
}

function formTable(): string {
  const rows = FORMS.map(({ value, label, text, kinds }) => [
    code(value),
    label,
    text,
    kinds.map(code).join(", "),
  ]);
  return table(["value", "label", "meaning", "kinds"], rows);
}

function columnTable(columns: readonly Column<never>[]): string {
  const rows = columns.map(({ name, type, meaning }) => [code(name), type, meaning]);
  return table(["column", "type", "meaning"], rows);
}

/** One row for all forms of a kind that come to the same ACLED type under one response. */
function outwardTable(): string {
  const rows = KINDS.flatMap(({ value: kind }) => {
    const forms = formsOf(kind).map(({ value }) => value as Form);
    const responses =
      kind === "demonstration" ? [null, ...RESPONSES.map(({ value }) => value)] : [null];
    return responses.flatMap((response) => {
      const groups = new Map<string, Form[]>();
      for (const form of forms) {
        const { disorder_type, event_type, sub_event_type } = toAcled({ kind, form, response });
        append(groups, [event_type, sub_event_type, disorder_type].join("\n"), form);
      }
      const responded = response === null ? "unknown" : code(response);
      return [...groups].map(([names, same]) => [
        code(kind),
        formsIn(same, kind),
        kind === "demonstration" ? responded : "–",
        ...names.split("\n"),
      ]);
    });
  });
  const headings = ["kind", "form", "response", "event type", "sub-event type", "disorder type"];
  return table(headings, rows);
}

function formsIn(forms: readonly Form[], kind: Kind): string {
  return forms.length === formsOf(kind).length ? "any" : forms.map(code).join(", ");
}

function inwardTable(): string {
  const rows = ACLED_TYPES.map((names) => {
    const ours = fromAcled(names);
    if (ours === null) throw new RangeError(`no way back from ${names.sub_event_type}`);
    const { kind, form, response } = ours;
    return [
      names.event_type,
      names.sub_event_type,
      code(kind),
      code(form),
      response ? code(response) : "–",
    ];
  });
  return table(["event type", "sub-event type", "kind", "form", "response"], rows);
}
