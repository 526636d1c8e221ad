// The figures: one for each number a source gives, and the wider event when one of them covers more.
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { focusField } from "../../ui/error-summary.tsx";
import { ClaimEditor } from "./claim-editor.tsx";
import { addClaim } from "./entries.ts";
import { claimField } from "./mistake.ts";
import { Names } from "./names.tsx";
import { Section } from "./section.tsx";
import type { FormState } from "./state.ts";
import { Wider } from "./wider.tsx";
import { needsWider } from "./wider-event.ts";

export function Figures({ form }: { form: FormState }) {
  const { claims } = form.typed.value;
  const add = () => {
    const id = addClaim(form);
    requestAnimationFrame(() => focusField(claimField(id, "metric")));
  };
  return (
    <Section title={t("form.figures")} hint={t("form.figures_hint")}>
      <Names form={form} />
      {claims.map((claim, i) => (
        <ClaimEditor key={claim.id} form={form} claim={claim} n={i + 1} />
      ))}
      {needsWider(form.typed.value, form.around.value) && <Wider form={form} />}
      <Button icon="add" id="add-figure" onClick={add}>
        {claims.length === 0 ? t("form.add_figure") : t("form.add_another")}
      </Button>
    </Section>
  );
}
