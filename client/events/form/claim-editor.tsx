// One figure: the sentence that restates and draws it, then its fields; folded when it is in order.
import { useId } from "preact/hooks";
import { label, word } from "../../i18n/label.ts";
import { commas } from "../../i18n/lists.ts";
import { say } from "../../i18n/say.ts";
import { t } from "../../i18n/t.ts";
import { IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { ClaimMark } from "../../ui/marks/claim-line.tsx";
import { phone } from "../../ui/media.ts";
import { toast } from "../../ui/toast.tsx";
import { claimMistakes } from "./check-claim.ts";
import { ClaimFields } from "./claim-fields.tsx";
import { widerWords } from "./covering.ts";
import { ScopeNote } from "./covers-field.tsx";
import { removeClaim, unfold } from "./entries.ts";
import { isOfClaim } from "./mistake.ts";
import { claimLike, topOf } from "./numbers.ts";
import type { FormState } from "./state.ts";
import type { ClaimTyped } from "./typed.ts";

/** `n`: which figure it is on the page. */
export function ClaimEditor({ form, claim, n }: { form: FormState; claim: ClaimTyped; n: number }) {
  const sentence = useId();
  const wider = widerWords(claim, form.typed.value, form.around.value);
  const inOrder = claimMistakes(claim, form.typed.value, wider).length === 0;
  const open = !inOrder || form.open.value.has(claim.id);
  const wrong = form.mistakes.value.some(({ id }) => isOfClaim(id, claim.id));
  const kept = form.kept.value.claims.has(claim.id);
  const remove = () => {
    const removed = kept ? t("edit.figure_withdrawn") : t("form.removed_figure");
    toast(removed, removeClaim(form, claim.id));
    document.getElementById("add-figure")?.focus();
  };
  return (
    <fieldset
      class={`claim-editor ${wrong ? "claim-wrong" : ""}`}
      aria-labelledby={sentence}
      data-part="claim"
      data-id={claim.id}
    >
      <ClaimHead
        claim={claim}
        n={n}
        sentence={sentence}
        max={largest(form.typed.value.claims, claim)}
        fold={inOrder ? { open, onFold: () => unfold(form, claim.id, !open) } : null}
        remove={{
          name: t(kept ? "edit.withdraw_figure" : "form.remove_figure", { n }),
          act: remove,
        }}
      />
      {open && (
        <>
          <ClaimFields form={form} claim={claim} />
          {wider && <ScopeNote form={form} claim={claim} wider={wider} />}
        </>
      )}
    </fieldset>
  );
}

/** The number at the end of the line that claims of one metric share. */
function largest(claims: readonly ClaimTyped[], { metric }: ClaimTyped): number {
  const same = claims.filter((claim) => claim.metric === metric);
  return Math.max(...same.map(topOf), 1);
}

type Props = {
  claim: ClaimTyped;
  n: number;
  /** Id of the sentence, which names the group of fields. */
  sentence: string;
  /** The number at the line's end. */
  max: number;
  /** Null while it has to stay open. */
  fold: { open: boolean; onFold: () => void } | null;
  /** Takes it out of the form, or out of the record. */
  remove: { name: string; act: () => void };
};

/** The head of a figure: "Crowd more than 100,000", drawn on a line, with its fold and its bin. */
function ClaimHead({ claim, n, sentence, max, fold, remove }: Props) {
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
      <IconButton icon="remove" label={remove.name} onClick={remove.act} />
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
