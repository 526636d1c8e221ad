// The vocabularies as schemas, for the door. Apart from the terms, which are drawn where nothing is checked.
import { z } from "zod";
import {
  CLAIM_STATUSES,
  type ClaimStatus,
  METRICS,
  type Metric,
  QUALIFIERS,
  type Qualifier,
  SUBJECTS,
  type Subject,
  UNITS,
  type Unit,
} from "./claim-terms.ts";
import {
  RESPONSES,
  type Response,
  SENSITIVITIES,
  type Sensitivity,
  STATUSES,
  type Status,
} from "./event-terms.ts";
import { FORMS, type Form } from "./form.ts";
import { KINDS, type Kind } from "./kind.ts";
import {
  DATE_PRECISIONS,
  type DatePrecision,
  PLACE_PRECISIONS,
  type PlacePrecision,
} from "./precision.ts";
import {
  METHODS,
  type Method,
  SOURCE_KINDS,
  type SourceKind,
  SPEAKERS,
  type Speaker,
} from "./speaker.ts";
import type { Term } from "./term.ts";

/** The zod enum of a vocabulary's values. */
export function oneOf<V extends string>(terms: readonly Term<V>[]) {
  return z.enum(terms.map((term) => term.value) as [V, ...V[]]);
}

export const speakerSchema = oneOf<Speaker>(SPEAKERS);
export const methodSchema = oneOf<Method>(METHODS);
export const sourceKindSchema = oneOf<SourceKind>(SOURCE_KINDS);
export const kindSchema = oneOf<Kind>(KINDS);
export const metricSchema = oneOf<Metric>(METRICS);
export const subjectSchema = oneOf<Subject>(SUBJECTS);
export const unitSchema = oneOf<Unit>(UNITS);
export const qualifierSchema = oneOf<Qualifier>(QUALIFIERS);
export const claimStatusSchema = oneOf<ClaimStatus>(CLAIM_STATUSES);
export const formSchema = oneOf<Form>(FORMS);
export const responseSchema = oneOf<Response>(RESPONSES);
export const statusSchema = oneOf<Status>(STATUSES);
export const sensitivitySchema = oneOf<Sensitivity>(SENSITIVITIES);
export const datePrecisionSchema = oneOf<DatePrecision>(DATE_PRECISIONS);
export const placePrecisionSchema = oneOf<PlacePrecision>(PLACE_PRECISIONS);
