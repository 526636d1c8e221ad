// The codebook: every vocabulary by name, as the docs, the API and the interface show it.
import { CLAIM_STATUSES, METRICS, QUALIFIERS, SUBJECTS, UNITS } from "./vocabulary/claim-terms.ts";
import { RESPONSES, SENSITIVITIES, STATUSES } from "./vocabulary/event-terms.ts";
import { FORMS } from "./vocabulary/form.ts";
import { KINDS } from "./vocabulary/kind.ts";
import { DATE_PRECISIONS, PLACE_PRECISIONS } from "./vocabulary/precision.ts";
import { METHODS, SOURCE_KINDS, SPEAKERS } from "./vocabulary/speaker.ts";
import type { Term } from "./vocabulary/term.ts";

/** Every vocabulary under the name of the field that holds its values. */
export const VOCABULARIES = {
  kind: KINDS,
  form: FORMS,
  response: RESPONSES,
  status: STATUSES,
  sensitivity: SENSITIVITIES,
  date_precision: DATE_PRECISIONS,
  place_precision: PLACE_PRECISIONS,
  metric: METRICS,
  subject: SUBJECTS,
  unit: UNITS,
  qualifier: QUALIFIERS,
  claim_status: CLAIM_STATUSES,
  attributed_kind: SPEAKERS,
  method: METHODS,
  source_kind: SOURCE_KINDS,
} satisfies Record<string, readonly Term[]>;
