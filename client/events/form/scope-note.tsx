// The scope guard inside a figure: which words name more than the event, and the two buttons that settle it.
import type { WiderWords } from "../../../domain/scope.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { figureWords } from "./check-claim.ts";
import { coverage, daysWords } from "./covering.ts";
import { settle } from "./covers-field.tsx";
import type { FormState } from "./state.ts";
import type { ClaimTyped } from "./typed.ts";

type Props = { form: FormState; claim: ClaimTyped; wider: WiderWords };

export function ScopeNote({ form, claim, wider }: Props) {
  const { place } = form.typed.value;
  const { span, countryName } = form.around.value;
  const covers = coverage(claim, wider);
  const figure = figureWords(claim);
  const day = span === null ? t("form.this_day") : daysWords(span);
  const name = place.name.trim() || t("form.this_place");
  const country = place.country === "" ? t("form.the_country") : countryName(place.country);
  const places = wider.more === "places";
  const button = (value: "event" | "wider", text: string) => (
    <Button small aria-pressed={covers === value} onClick={() => settle(form, claim, value)}>
      {text}
    </Button>
  );
  return (
    <div role="status" class="claim-guard">
      <Notice
        tone="warn"
        title={places ? t("form.guard_places", { place: name }) : t("form.guard_days", { day })}
        actions={
          <>
            {button(
              "wider",
              places ? t("form.guard_wider", { wider: country }) : t("form.guard_longer"),
            )}
            {button("event", t("form.guard_only", { event: places ? name : day }))}
          </>
        }
      >
        {t("form.guard_words", { words: wider.words })}{" "}
        {places
          ? t("form.guard_places_text", { figure, country, day, place: name })
          : t("form.guard_days_text", { figure })}
      </Notice>
    </div>
  );
}
