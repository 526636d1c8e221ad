// Where the article, not a figure's own words, says that it covers more than the place: where it goes, and the other way.
import { figureWords } from "../events/form/check-claim.ts";
import { daysWords } from "../events/form/covering.ts";
import { setClaim } from "../events/form/entries.ts";
import type { FormState } from "../events/form/state.ts";
import type { ClaimTyped } from "../events/form/typed.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";

export function ScopeSaid({ form, claim }: { form: FormState; claim: ClaimTyped }) {
  const { place } = form.typed.value;
  const { span, countryName } = form.around.value;
  if (place.precision === "country") return null;
  const country = place.country === "" ? t("form.the_country") : countryName(place.country);
  const day = span === null ? t("form.this_day") : daysWords(span);
  const figure = figureWords(claim);
  const button = (covers: "event" | "wider", text: string) => (
    <Button
      small
      aria-pressed={claim.covers === covers}
      onClick={() => setClaim(form, claim.id, { covers, covers_for: "" })}
    >
      {text}
    </Button>
  );
  return (
    <Notice
      tone="warn"
      title={t("article.covers_more", { figure, place: place.name })}
      actions={
        <>
          {button("wider", t("form.guard_wider", { wider: country }))}
          {button("event", t("form.guard_only", { event: place.name }))}
        </>
      }
    >
      {t("form.guard_places_text", { figure, country, day, place: place.name })}
    </Notice>
  );
}
