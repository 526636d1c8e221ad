// What is asked before a proposal becomes public: whether it names a private person, or is a second record of one event.
import type { SimilarEvent } from "../../domain/answers/similar.ts";
import type { Proposal } from "../../domain/draft.ts";
import { ownWords, personalDataIn } from "../../domain/personal-data.ts";
import { list } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import type { Into } from "./deciding.ts";

/** Words of a proposal that look like they tell of a private person. What goes into a known event is its reason alone. */
export function personalWords(proposal: Proposal, into: Into | null): readonly string[] {
  const said = [...(into === null ? ownWords(proposal) : []), proposal.reason ?? ""];
  return said.flatMap(personalDataIn).map(({ words }) => words);
}

/** What stands against accepting a proposal unasked, in sentences; none where nothing does. */
export function doubtsAbout(
  proposal: Proposal,
  into: Into | null,
  like: readonly SimilarEvent[],
): readonly string[] {
  const personal = personalWords(proposal, into);
  const twin = into === null ? like.find(({ likely }) => likely) : undefined;
  return [
    ...(personal.length > 0 ? [t("personal.perhaps", { words: list(personal) })] : []),
    ...(twin ? [t("drafts.doubt_twin", { title: twin.title })] : []),
  ];
}

type Props = { doubts: readonly string[]; onGoOn: () => void; onClose: () => void };

export function AskFirst({ doubts, onGoOn, onClose }: Props) {
  return (
    <Dialog
      title={t("drafts.doubt")}
      onClose={onClose}
      footer={
        <div class="actions">
          <Button onClick={onClose}>{t("drafts.cancel")}</Button>
          <Button onClick={onGoOn}>{t("drafts.doubt_accept")}</Button>
        </div>
      }
    >
      {doubts.map((doubt) => (
        <p key={doubt}>{doubt}</p>
      ))}
    </Dialog>
  );
}
