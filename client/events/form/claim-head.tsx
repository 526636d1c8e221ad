// The head of a figure: "Crowd more than 100,000", drawn on a line, with its fold and its bin.

import { label, word } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ClaimMark } from "../../ui/marks/claim-line.tsx";
import { phone } from "../../ui/media.ts";
import { claimLike } from "./numbers.ts";
import type { ClaimTyped } from "./typed.ts";

type Props = {
  claim: ClaimTyped;
  n: number;
  /** Id of the sentence, which names the group of fields. */
  sentence: string;
  /** The number at the line's end. */
  max: number;
  /** Null while it has to stay open. */
  fold: { open: boolean; onFold: () => void } | null;
  onRemove: () => void;
};

export function ClaimHead({ claim, n, sentence, max, fold, onRemove }: Props) {
  const words = (
    <>
      <b>{label("metric", claim.metric)}</b> <span class="claim-said num">{said(claim)}</span>
    </>
  );
  return (
    <div class="claim-head">
      {fold ? (
        <button
          type="button"
          class="claim-fold"
          id={sentence}
          aria-expanded={fold.open}
          title={t(fold.open ? "form.close_figure" : "form.open_figure", { n })}
          onClick={fold.onFold}
        >
          <Icon name={fold.open ? "down" : "forward"} />
          <span>{words}</span>
        </button>
      ) : (
        <p class="claim-sentence" id={sentence}>
          {words}
        </p>
      )}
      {!phone.value && (
        <ClaimMark
          claim={{ ...claimLike(claim), said_by: claim.speaker || "unattributed" }}
          max={max}
          width={236}
        />
      )}
      <IconButton icon="remove" label={t("form.remove_figure", { n })} onClick={onRemove} />
    </div>
  );
}

/** "more than 100,000", "about 5, protesters"; "no number yet". */
function said(claim: ClaimTyped): string {
  const like = claimLike(claim);
  const empty = like.low === null && like.high === null && like.phrase === null;
  const figure = empty ? t("form.no_number") : say(like);
  if (claim.subject === "all") return figure;
  return commas([figure, word("subject", claim.subject)]);
}
