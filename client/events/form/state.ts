// The form while it is written: what is typed, what is unfolded, and which mistakes are shown.
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { newKey } from "../../api.ts";
import { countryName } from "../../i18n/names.ts";
import { blankForm } from "./blank.ts";
import { mistakesOf } from "./check.ts";
import type { Around } from "./covering.ts";
import { spanOf, todayHere } from "./dates.ts";
import type { Mistake } from "./mistake.ts";
import type { FormTyped, PlaceTyped, WiderTyped } from "./typed.ts";

export type FormState = {
  readonly typed: Signal<FormTyped>;
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

export function formState(initial: FormTyped): FormState {
  const typed = signal(initial);
  const open = signal(NONE);
  const attempt = signal(0);
  /** Fields found wrong at the last try: only those show, so that nobody is corrected while typing. */
  const found = signal(NONE);
  const refused = signal<{ mistakes: readonly Mistake[]; typed: FormTyped } | null>(null);
  const around = computed(() => ({ span: spanOf(typed.value, todayHere()), countryName }));
  const now = () => mistakesOf(typed.value, around.value, todayHere());
  const mistakes = computed(() => {
    if (refused.value?.typed === typed.value) return refused.value.mistakes;
    return found.value.size === 0 ? [] : now().filter(({ id }) => found.value.has(id));
  });
  const set = (patch: Partial<FormTyped>) => {
    typed.value = { ...typed.value, ...patch };
  };
  return {
    typed,
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
      open.value = new Set([...claims.map(({ id }) => id), ...sources.map(({ key }) => key)]);
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
