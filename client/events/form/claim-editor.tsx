// One figure: the sentence that restates and draws it, then its fields; folded when it is in order.
import { useId } from "preact/hooks";
import { t } from "../../i18n/t.ts";
import { toast } from "../../ui/toast.tsx";
import { claimMistakes } from "./check-claim.ts";
import { ClaimFields } from "./claim-fields.tsx";
import { ClaimHead } from "./claim-head.tsx";
import { widerWords } from "./covering.ts";
import { removeClaim, unfold } from "./entries.ts";
import { topOf } from "./numbers.ts";
import { ScopeNote } from "./scope-note.tsx";
import type { FormState } from "./state.ts";
import type { ClaimTyped } from "./typed.ts";

/** `n`: which figure it is on the page. */
export function ClaimEditor({ form, claim, n }: { form: FormState; claim: ClaimTyped; n: number }) {
  const sentence = useId();
  const wider = widerWords(claim, form.typed.value, form.around.value);
  const inOrder = claimMistakes(claim, form.typed.value, wider).length === 0;
  const open = !inOrder || form.open.value.has(claim.id);
  const wrong = form.mistakes.value.some(({ id }) => id.startsWith(`claim-${claim.id}-`));
  const remove = () => {
    toast(t("form.removed_figure"), removeClaim(form, claim.id));
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
        onRemove={remove}
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
