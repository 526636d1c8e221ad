// What a form changes of a record: as sentences to look through, and as the correction that is sent.
import type { Claim } from "../../../domain/claim.ts";
import type { CorrectionInput } from "../../../domain/correction.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { t } from "../../i18n/t.ts";
import { changeName, claimWords } from "../drawer/change-words.ts";
import { valueWords } from "../drawer/field-words.ts";
import { type Around, coversMore } from "../form/covering.ts";
import { claimLike } from "../form/numbers.ts";
import { claimInput, proposalOf, sourceInput } from "../form/proposal.ts";
import { replaced, revived } from "../form/replaces.ts";
import { type FormState, isSameClaim, type Kept } from "../form/state.ts";
import type { ClaimTyped, FormTyped } from "../form/typed.ts";
import { FIELDS, isSame } from "./fields.ts";

/** The record as the form holds it. */
export type Base = Kept & { readonly typed: FormTyped; readonly uncertainty_m: number };

export type Changed = {
  readonly id: string;
  readonly name: string;
  /** Null where there was nothing, or is nothing any more. */
  readonly was: string | null;
  readonly is: string | null;
  /** Puts it back; null for what follows from another change. */
  readonly undo: (() => void) | null;
};

/** Everything that differs from the record, in the order of the form. */
export function changesOf(form: FormState, record: Base): Changed[] {
  const [typed, before] = [form.typed.value, record.typed];
  const fields = FIELDS.filter(({ of }) => !isSame(of(typed), of(before))).map(
    ({ id, name, words, from }): Changed => ({
      ...{ id, name: name(), was: words(before), is: words(typed) },
      undo: () => form.set(from(before)),
    }),
  );
  return [...fields, ...claimChanges(form, record), ...sourceChanges(form, record)];
}

function claimChanges(form: FormState, { claims: kept, typed: before }: Base): Changed[] {
  const { claims } = form.typed.value;
  const put = (all: readonly ClaimTyped[]) => form.set({ claims: [...all] });
  const old = before.claims.flatMap((was, at): Changed[] => {
    const is = claims.find(({ id }) => id === was.id);
    const known = kept.get(was.id);
    if (known === undefined || (is !== undefined && isSameClaim(is, was))) return [];
    if (is === undefined)
      return [
        {
          ...{ id: was.id, name: t("edit.withdrawn"), was: claimWords(known), is: null },
          undo: () => put(form.typed.peek().claims.toSpliced(at, 0, was)),
        },
      ];
    const patch = claimPatch(is, was);
    return [
      {
        id: was.id,
        name: changeName({ subject: "claim", action: "edit" }),
        was: figureWords(known, patch),
        is: commas([
          figureWords({ ...known, ...patch }, patch),
          coversMore(is, form.typed.value, form.around.value) && t("form.covers_more"),
        ]),
        undo: () =>
          put(form.typed.peek().claims.map((claim) => (claim.id === was.id ? was : claim))),
      },
    ];
  });
  const added = newClaims(form.typed.value, kept).map((claim): Changed => {
    const instead = replaced(claim, form.typed.value, form.kept.value);
    return {
      id: claim.id,
      name: changeName({ subject: "claim", action: "create" }),
      was: instead && claimWords(instead),
      is: newWords(claim),
      undo: () => put(form.typed.peek().claims.filter(({ id }) => id !== claim.id)),
    };
  });
  // What replaced it has the way back: it stands above.
  const again = revived(form).map(
    (claim): Changed => ({
      ...{ id: claim.id, name: t("edit.revived"), was: null, is: claimWords(claim), undo: null },
    }),
  );
  return [...old, ...added, ...again];
}

function sourceChanges(form: FormState, { sources: kept }: Base): Changed[] {
  return form.typed.value.sources
    .filter(({ key }) => !kept.has(key))
    .map(({ key, publisher, title }) => ({
      id: key,
      name: changeName({ subject: "source", action: "create" }),
      ...{ was: null, is: commas([publisher.trim(), title.trim()]) || null },
      undo: () =>
        form.set({ sources: form.typed.peek().sources.filter((source) => source.key !== key) }),
    }));
}

/** What `claimWords` says by itself. */
const SAID = ["metric", "low", "high", "qualifier", "phrase", "attributed_to"];

/** A figure with those of its changed fields that its own words leave out. */
function figureWords(claim: Partial<Claim>, patch: Partial<Claim>): string {
  const others = Object.keys(patch).filter((field) => !SAID.includes(field));
  const words = others.map((field) => valueWords(field, claim[field as keyof Claim], "claim"));
  const phrase = patch.phrase !== undefined && claim.phrase ? `“${claim.phrase}”` : "";
  return commas([claimWords(claim), phrase, ...words]);
}

/** A new figure as far as it is typed. */
const newWords = (claim: ClaimTyped): string => claimBeside(claim, []);

/** A figure as far as it is typed, with what others of it say differently. */
export function claimBeside(claim: ClaimTyped, others: readonly ClaimTyped[]): string {
  const { low: least, high: most, phrase: words } = claimLike(claim);
  if (least === null && most === null && words === null)
    return t("words.colon", { name: label("metric", claim.metric), text: t("form.no_number") });
  const own = given(claim);
  const rest = others.map(given);
  const differing = Object.entries(own).filter(([field, value]) =>
    rest.some((other) => !isSame(other[field as keyof typeof own], value)),
  );
  return figureWords(own, Object.fromEntries(differing));
}

const given = (claim: ClaimTyped) =>
  claimInput({ ...claim, speaker: claim.speaker || "unattributed" });

const newClaims = ({ claims }: FormTyped, kept: Base["claims"]) =>
  claims.filter(({ id }) => !kept.has(id));

const TYPED_AS: Readonly<{
  [field in keyof ReturnType<typeof claimInput>]: readonly (keyof ClaimTyped)[];
}> = {
  source: ["source"],
  metric: ["metric"],
  subject: ["subject"],
  low: ["says", "number", "to"],
  high: ["says", "number", "to"],
  qualifier: ["says", "number", "to"],
  phrase: ["phrase"],
  attributed_to: ["name"],
  attributed_kind: ["speaker"],
  unit: ["unit"],
  as_of: ["known_at"],
  method: ["method"],
  locator: ["locator"],
};

/** The fields of a figure of the record that were typed anew. */
function claimPatch(is: ClaimTyped, was: ClaimTyped): Partial<ReturnType<typeof claimInput>> {
  const all = Object.entries(claimInput({ ...is, speaker: is.speaker || was.speaker }));
  const typed = all.filter(([field]) =>
    TYPED_AS[field as keyof typeof TYPED_AS].some((name) => !isSame(is[name], was[name])),
  );
  return Object.fromEntries(typed);
}

/** Figures of the record that were typed anew. */
export const corrected = ({ claims }: FormTyped, { typed: before }: Base): ClaimTyped[] =>
  claims.filter((is) => {
    const was = before.claims.find(({ id }) => id === is.id);
    return was !== undefined && !isSameClaim(is, was);
  });

/** The correction of a form without mistakes. */
export function correctionOf(
  typed: FormTyped,
  record: Base,
  around: Around,
): Omit<CorrectionInput, "reason"> {
  const proposal = proposalOf(typed, around);
  const fields = FIELDS.filter(({ of }) => !isSame(of(typed), of(record.typed)));
  const event: NonNullable<CorrectionInput["event"]> = Object.assign(
    {},
    ...fields.map(({ sent }) => sent(proposal)),
  );
  // A radius that somebody measured stays, unless the place is known otherwise now.
  if (event.place?.precision === record.typed.place.precision)
    event.place = { ...event.place, uncertainty_m: record.uncertainty_m };
  const isWider = (claim: ClaimTyped) => coversMore(claim, typed, around);
  const again = corrected(typed, record);
  // A figure that covers more than the event leaves it, for the wider one.
  const moved = again.filter(isWider);
  const withdrawn = [...record.claims.keys()].filter((id) =>
    typed.claims.every((claim) => claim.id !== id),
  );
  return {
    event,
    sources: typed.sources.filter(({ key }) => !record.sources.has(key)).map(sourceInput),
    claims: [...newClaims(typed, record.claims), ...moved].map((claim) => ({
      ...claimInput(claim),
      covers: isWider(claim) ? "wider" : "event",
      supersedes: isWider(claim) ? null : (replaced(claim, typed, record)?.id ?? null),
    })),
    corrected: [
      ...again
        .filter((is) => !moved.includes(is))
        .map((is) => {
          const was = record.typed.claims.find(({ id }) => id === is.id) ?? is;
          return { id: is.id, ...claimPatch(is, was) };
        }),
      ...[...withdrawn, ...moved.map(({ id }) => id)].map((id) => ({
        ...{ id, status: "retracted" as const },
      })),
    ],
    wider: proposal.wider ?? null,
  };
}
