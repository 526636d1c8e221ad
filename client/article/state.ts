// The article while it is read: what was pasted, what was proposed, and what a person made of each record.
import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { z } from "zod";
import type { EventProposal, Reading } from "../../domain/answers/reading.ts";
import { newKey } from "../api.ts";
import { type Sender, type Sent, sender } from "../events/form/sending.ts";
import { type FormState, formState } from "../events/form/state.ts";
import { formTyped } from "../events/form/typed.ts";
import { NOTHING, type Pasted, pastedSchema } from "./pasted.ts";
import { formOf, sourceOf, titleOf } from "./records.ts";

const sentSchema = z.strictObject({
  title: z.string(),
  event: z.string().nullable(),
  draft: z.string().nullable(),
  isAdded: z.boolean(),
  follow: z.string().nullable(),
});

const keptRecord = z.strictObject({
  id: z.string(),
  typed: formTyped,
  confirmed: z.array(z.string()),
  isSkipped: z.boolean(),
  sent: sentSchema.nullable(),
});
type KeptRecord = z.infer<typeof keptRecord>;

const isReading = (value: unknown) => typeof value === "object" && value !== null;

/** An article as it was read, and what the server found in it. */
const readSchema = z.strictObject({
  article: pastedSchema,
  reading: z.custom<Reading>(isReading),
});
export type Read = z.infer<typeof readSchema>;

export const articleTyped = z.strictObject({
  pasted: pastedSchema,
  read: readSchema.nullable(),
  records: z.array(keptRecord),
});
export type ArticleTyped = z.infer<typeof articleTyped>;

/** A proposed record while a person looks at it. */
export type Proposed = {
  readonly event: EventProposal;
  readonly form: FormState;
  readonly sender: Sender;
  /** Where it goes when it is sent. */
  readonly to: Signal<"/api/events" | "/api/drafts">;
  /** Rows that somebody has said are right. */
  readonly confirmed: Signal<ReadonlySet<string>>;
  readonly isSkipped: Signal<boolean>;
  /** What it had become before the page was opened anew. */
  readonly before: Sent | null;
};

/** What became of it; null while it is open. */
export function sentOf({ sender, before }: Proposed): Sent | null {
  const now = sender.now.value;
  return now.state === "sent" ? now.sent : before;
}

export const isOpen = (record: Proposed) => sentOf(record) === null && !record.isSkipped.value;

/** The row of a record whose words are marked. */
type Active = { readonly record: string; readonly row: string };

export type ArticleState = {
  /** What stands in the fields. */
  readonly pasted: Signal<Pasted>;
  readonly read: ReadonlySignal<Read | null>;
  readonly records: ReadonlySignal<readonly Proposed[]>;
  readonly active: Signal<Active | null>;
  /** The record whose whole form is open. */
  readonly editing: Signal<string | null>;
  /** Whether the fields are shown though an article was read. */
  readonly isPasting: Signal<boolean>;
  /** Takes what was read as the proposal. Where it is what it was before, what was made of the records stays. */
  take(read: Read): void;
  /** Begins with another article, or with what is given. */
  restart(typed?: ArticleTyped): void;
  /** All of it, as it is kept. */
  whole(): ArticleTyped;
};

export function articleState(initial: ArticleTyped | null): ArticleState {
  const pasted = signal(initial?.pasted ?? NOTHING);
  const read = signal<Read | null>(null);
  const records = signal<readonly Proposed[]>([]);
  const active = signal<Active | null>(null);
  const editing = signal<string | null>(null);
  const isPasting = signal(false);
  const show = (next: Read | null, kept: readonly KeptRecord[]) => {
    read.value = next;
    records.value =
      next?.reading.events.map((event) => {
        const known = kept.find(({ id }) => id === event.id);
        return proposed(event, known ?? fresh(event, next.article));
      }) ?? [];
    const first = records.value.find(isOpen);
    active.value = first ? { record: first.event.id, row: "date" } : null;
    editing.value = null;
    isPasting.value = false;
  };
  const whole = (): ArticleTyped => ({
    pasted: pasted.peek(),
    read: read.peek(),
    records: records.peek().map(keptOf),
  });
  show(initial?.read ?? null, initial?.records ?? []);
  return {
    ...{ pasted, read, records, active, editing, isPasting, whole },
    take(next) {
      const before = read.peek();
      const isSame = JSON.stringify(before?.reading) === JSON.stringify(next.reading);
      show(next, isSame ? whole().records.map((kept) => citing(kept, next.article)) : []);
    },
    restart(typed) {
      pasted.value = typed?.pasted ?? NOTHING;
      show(typed?.read ?? null, typed?.records ?? []);
    },
  };
}

function proposed(event: EventProposal, kept: KeptRecord): Proposed {
  const form = formState(kept.typed);
  keepTitle(form);
  const to = signal<"/api/events" | "/api/drafts">("/api/drafts");
  return {
    ...{ event, form, to, before: kept.sent },
    // The draft of the whole article holds this one, until all of it is left.
    sender: sender(form, { path: () => to.value, sent: () => {} }),
    confirmed: signal(new Set(kept.confirmed)),
    isSkipped: signal(kept.isSkipped),
  };
}

/** The title follows form and place until somebody writes another. */
function keepTitle(form: FormState): void {
  let own = titleOf(form.typed.peek());
  effect(() => {
    const before = own;
    own = titleOf(form.typed.value);
    if (own !== before && form.typed.value.title === before) form.set({ title: own });
  });
}

const fresh = (event: EventProposal, article: Pasted): KeptRecord => ({
  ...{ id: event.id, typed: formOf(event, article, newKey()) },
  ...{ confirmed: [], isSkipped: false, sent: null },
});

const keptOf = (record: Proposed): KeptRecord => ({
  id: record.event.id,
  typed: record.form.typed.peek(),
  confirmed: [...record.confirmed.peek()],
  isSkipped: record.isSkipped.peek(),
  sent: sentOf(record),
});

/** The same record with its article as it is cited now. */
function citing(kept: KeptRecord, article: Pasted): KeptRecord {
  const own = sourceOf(article);
  const sources = kept.typed.sources.map((source) => (source.key === own.key ? own : source));
  return { ...kept, typed: { ...kept.typed, sources } };
}

/** Whether nothing was typed or pasted. */
export const isEmpty = ({ pasted, read }: ArticleTyped) =>
  read === null && Object.values(pasted).every((value) => value.trim() === "");
