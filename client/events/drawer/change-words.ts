// A change of the record in a few words: "Figure corrected", "Detained: more than 500, Interior Ministry".

import type { ChangeAnswer } from "../../../domain/answers/change.ts";
import type { Claim } from "../../../domain/claim.ts";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";

const KNOWN = [
  "event_create",
  "event_edit",
  "event_publish",
  "event_retract",
  "event_erase",
  "event_rename",
  "event_merge",
  "event_distinguish",
  "claim_create",
  "claim_edit",
  "claim_move",
  "claim_erase",
  "source_create",
  "draft_accept",
  "draft_reject",
  "seed_seed",
] as const;

/** "Figure corrected"; what has no words of ours is named as the log names it. */
export function changeName({ subject, action }: Pick<ChangeAnswer, "subject" | "action">): string {
  const known = KNOWN.find((each) => each === `${subject}_${action}`);
  return known ? t(`history.did_${known}`) : `${action} ${subject}`;
}

/** A figure as it was added: "Detained: more than 500, Interior Ministry". */
export function claimWords(claim: Partial<Claim>): string {
  const { metric, low = null, high = null, qualifier = "exact", phrase = null } = claim;
  const said = say({ low, high, qualifier, phrase });
  const figure =
    metric === undefined ? said : t("words.colon", { name: label("metric", metric), text: said });
  return commas([figure, claim.attributed_to]);
}
