// What reading an article gives, by the names that the stages call it; the shapes are those of the API's answer.
import type { Evidence, Reading } from "../domain/answers/reading.ts";

export type {
  ClaimantKind,
  ContextItem,
  EventForm,
  EventProposal,
  EventType,
  Evidence,
  Ignored,
  IgnoredReason,
  Modifier,
  ProposedDate,
  ProposedPlace,
  ReadField as Field,
  ReadFigure as Figure,
  Scope,
} from "../domain/answers/reading.ts";
export type Proposal = Reading;

/** UTF-16 offsets into the text that was read, `end` exclusive. */
export type Span = Pick<Evidence, "start" | "end">;
