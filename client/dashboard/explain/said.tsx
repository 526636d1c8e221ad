// A claim in one line: who said it, when, in which words, and where that stands.
import type { ClaimAnswer } from "../../../domain/answers/record.ts";
import { saidWhen } from "../../events/said-at.ts";
import { Verbatim } from "../../events/verbatim.tsx";
import { label } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { say } from "../../i18n/say.ts";
import { SpeakerIcon } from "../../ui/marks/speaker-icon.tsx";

export function Said({ claim }: { claim: ClaimAnswer }) {
  const { attributed_kind, attributed_to, phrase, source, subject, status } = claim;
  const who = commas([
    attributed_to ?? label("attributed_kind", attributed_kind),
    saidWhen(claim),
    subject !== "all" && label("subject", subject),
    (status === "retracted" || status === "disputed") && label("claim_status", status),
  ]);
  return (
    <span class="explain-said">
      <SpeakerIcon speaker={attributed_kind} size={13} /> <bdi>{who}</bdi>{" "}
      {phrase === null ? (
        <bdi class="num">{say(claim)}</bdi>
      ) : (
        <Verbatim phrase={phrase} language={source.language} />
      )}{" "}
      {source.url === null ? (
        <bdi>{source.publisher}</bdi>
      ) : (
        <a href={source.url} target="_blank" rel="noreferrer">
          <bdi>{source.publisher}</bdi>
        </a>
      )}
    </span>
  );
}
