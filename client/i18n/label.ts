// The name of a vocabulary's value in the reader's language.
import type { Role } from "../../domain/roles.ts";
import type { Rule } from "../../domain/rule.ts";
import type {
  ClaimStatus,
  Metric,
  Qualifier,
  Subject,
  Unit,
} from "../../domain/vocabulary/claim-terms.ts";
import type { Response, Sensitivity, Status } from "../../domain/vocabulary/event-terms.ts";
import type { Form } from "../../domain/vocabulary/form.ts";
import type { Kind } from "../../domain/vocabulary/kind.ts";
import type { DatePrecision, PlacePrecision } from "../../domain/vocabulary/precision.ts";
import type { Method, SourceKind, Speaker } from "../../domain/vocabulary/speaker.ts";
import { capital } from "./intl.ts";
import { pieces, t } from "./t.ts";

/** The values of each vocabulary that the interface names. */
export type Values = {
  kind: Kind;
  form: Form;
  response: Response;
  status: Status;
  sensitivity: Sensitivity;
  date_precision: DatePrecision;
  place_precision: PlacePrecision;
  metric: Metric;
  subject: Subject;
  unit: Unit;
  qualifier: Qualifier;
  claim_status: ClaimStatus;
  attributed_kind: Speaker;
  method: Method;
  source_kind: SourceKind;
  rule: Rule;
  role: Role;
};

/** The key of every value: one without a message is no key of the catalogue, and fails the type check. */
type ValueKey = { [V in keyof Values]: `vocabulary.${V}_${Values[V]}` }[keyof Values];

/** `word("kind", "repression")` → "repression": inside a sentence. */
export function word<V extends keyof Values>(vocabulary: V, value: Values[V]): string {
  return pieces(`vocabulary.${vocabulary}_${value}` as ValueKey, {}).join("");
}

/** `label("kind", "repression")` → "Repression": standing alone. */
export function label<V extends keyof Values>(vocabulary: V, value: Values[V]): string {
  return capital(word(vocabulary, value));
}

/** "Demonstration, march". */
export function kindAndForm(kind: Values["kind"], form: Values["form"]): string {
  return capital(t("words.kind_and_form", { kind: word("kind", kind), form: word("form", form) }));
}
