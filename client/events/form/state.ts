// The form while it is written: what is typed, what is unfolded, and which mistakes are shown.
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Claim } from "../../../domain/claim.ts";
import { newKey } from "../../api.ts";
import { countryName } from "../../i18n/names.ts";
import { blankForm } from "./blank.ts";
import { mistakesOf } from "./check.ts";
import type { Around } from "./covering.ts";
import { spanOf, todayHere } from "./dates.ts";
import { isOfClaim, isOfSource, type Mistake } from "./mistake.ts";
import type { ClaimTyped, FormTyped, PlaceTyped, WiderTyped } from "./typed.ts";

/** What the record holds of what is in the form; nothing while an event is added. */
export type Kept = {
  /** By the ids that they have in the form too. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Ids of sources, by which the form knows them too. */
  readonly sources: ReadonlySet<string>;
  /** Its figures that are replaced or withdrawn, which are not in the form. */
  readonly leftOut: readonly Claim[];
  /** The form as the record fills it. */
  readonly typed: FormTyped | null;
};
const NOTHING_KEPT: Kept = {
  claims: new Map(),
  sources: new Set(),
  leftOut: [],
  typed: null,
};

export type FormState = {
  readonly typed: Signal<FormTyped>;
  readonly kept: Signal<Kept>;
  readonly around: ReadonlySignal<Around>;
  /** Figures and sources that are unfolded; those with mistakes are so anyway. */
  readonly open: Signal<ReadonlySet<string>>;
  /** Counts the failed tries; each takes the focus to the summary. */
  readonly attempt: ReadonlySignal<number>;
  /** The mistakes shown: those of the last try that still stand. */
  readonly mistakes: ReadonlySignal<readonly Mistake[]>;
  /** The sentence at a field. */
  error(id: string): string | undefined;
  /** Looks for mistakes and shows them; true when there are none. */
  check(): boolean;
  /** Shows what the server refused, until something is changed. */
  refuse(mistakes: readonly Mistake[]): void;
  set(patch: Partial<FormTyped>): void;
  setPlace(patch: Partial<PlaceTyped>): void;
  setWider(patch: Partial<WiderTyped>): void;
  /** Begins anew, or with another draft. */
  restart(typed?: FormTyped): void;
};

const NONE: ReadonlySet<string> = new Set();

export function formState(initial: FormTyped, record: Kept = NOTHING_KEPT): FormState {
  const typed = signal(initial);
  const kept = signal(record);
  const open = signal(NONE);
  const attempt = signal(0);
  /** Fields found wrong at the last try: only those show, so that nobody is corrected while typing. */
  const found = signal(NONE);
  const refused = signal<{ mistakes: readonly Mistake[]; typed: FormTyped } | null>(null);
  const around = computed(() => ({ span: spanOf(typed.value, todayHere()), countryName }));
  const now = () =>
    mistakesOf(typed.value, around.value, todayHere()).filter(
      ({ id }) => !isKept(id, typed.value, kept.value),
    );
  const mistakes = computed(() => {
    if (refused.value?.typed === typed.value) return refused.value.mistakes;
    return found.value.size === 0 ? [] : now().filter(({ id }) => found.value.has(id));
  });
  const set = (patch: Partial<FormTyped>) => {
    typed.value = { ...typed.value, ...patch };
  };
  return {
    typed,
    kept,
    around,
    open,
    attempt,
    mistakes,
    error: (id) => mistakes.value.find((mistake) => mistake.id === id)?.text,
    check() {
      const all = now();
      found.value = new Set(all.map(({ id }) => id));
      if (all.length > 0) attempt.value++;
      return all.length === 0;
    },
    refuse(all) {
      const { claims, sources } = typed.value;
      const isWrong = (is: (mistake: string) => boolean) => all.some(({ id }) => is(id));
      open.value = new Set([
        ...open.value,
        ...claims.map(({ id }) => id).filter((id) => isWrong((at) => isOfClaim(at, id))),
        ...sources.map(({ key }) => key).filter((key) => isWrong((at) => isOfSource(at, key))),
      ]);
      refused.value = { mistakes: all, typed: typed.value };
      attempt.value++;
    },
    set,
    setPlace: (patch) => set({ place: { ...typed.value.place, ...patch } }),
    setWider: (patch) => set({ wider: { ...typed.value.wider, ...patch } }),
    restart(next = blankForm(newKey())) {
      typed.value = next;
      open.value = NONE;
      found.value = NONE;
      attempt.value = 0;
    },
  };
}

/** Whether a field says what the record says: the record need not be right by the form's rules. */
function isKept(id: string, { claims }: FormTyped, kept: Kept): boolean {
  if ([...kept.sources].some((key) => isOfSource(id, key))) return true;
  const claim = claims.find((each) => isOfClaim(id, each.id));
  const was = kept.typed?.claims.find((each) => each.id === claim?.id);
  return claim !== undefined && was !== undefined && isSameClaim(claim, was);
}

/** Whether two figures say the same. */
export const isSameClaim = (a: ClaimTyped, b: ClaimTyped): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
