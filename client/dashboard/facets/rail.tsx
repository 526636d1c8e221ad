// The rail of facets: what there is to choose, with how many events each choice would leave.
import { computed, useSignal } from "@preact/signals";
import { METRICS } from "../../../domain/vocabulary/claim-terms.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import { SPEAKERS } from "../../../domain/vocabulary/speaker.ts";
import { number } from "../../i18n/intl.ts";
import { t } from "../../i18n/t.ts";
import { recall, remember } from "../../ui/device.ts";
import { Icon } from "../../ui/icon.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { summary, summaryQuestion } from "../refresh.ts";
import { type ChoiceFacet, countValues, FacetValues, isCut } from "./values.tsx";

/** `rows`: how many values there will be; of regions nobody knows before the answer. */
const FACETS = [
  { facet: "kind", title: "dashboard.kind", rows: KINDS.length },
  { facet: "country", title: "dashboard.country", rows: 8 },
  { facet: "admin1", title: "dashboard.place", rows: 8 },
  { facet: "said_by", title: "dashboard.who_speaks", rows: SPEAKERS.length },
  { facet: "has", title: "dashboard.has_figure", rows: METRICS.length },
] as const satisfies readonly { facet: ChoiceFacet; title: string; rows: number }[];

/** Longer facets show these many until asked for the rest. */
const FIRST = 12;

/** With events in more countries than this, a reader looks for a country before a region. */
const FEW_COUNTRIES = 6;

/** Whether the view, but for the countries chosen in it, is one of many countries. */
const isWorld = computed(() => {
  const countries = summary.value?.facets.country ?? [];
  return countries.filter(({ events }) => events > 0).length > FEW_COUNTRIES;
});

export function Rail() {
  return (
    <>
      {FACETS.filter(({ facet }) => facet !== "country" || isWorld.value).map(
        ({ facet, title, rows }) => (
          <Facet key={facet} facet={facet} title={t(title)} rows={rows} />
        ),
      )}
    </>
  );
}

type Props = { facet: ChoiceFacet; title: string; rows: number };

function Facet({ facet, title, rows }: Props) {
  const key = `facet.${facet}`;
  const open = useSignal(recall(key) !== "closed");
  const all = useSignal(false);
  const values = countValues(facet);
  const toggle = () => {
    open.value = !open.value;
    remember(key, open.value ? null : "closed");
  };
  return (
    <fieldset class="facet" data-part="facet" data-id={facet}>
      <legend class="sr">{title}</legend>
      <button type="button" class="facet-head" aria-expanded={open.value} onClick={toggle}>
        {title}
        <Icon name="down" class={open.value ? "" : "facet-closed"} />
      </button>
      {open.value && summary.value === null && (
        <div class="facet-waiting" style={{ "--rows": rows }}>
          {summaryQuestion.failure.value === null && (
            <Skeleton widths={Array.from({ length: rows }, (_, i) => 84 - 17 * (i % 3))} />
          )}
        </div>
      )}
      {open.value && <FacetValues facet={facet} most={all.value ? undefined : FIRST} />}
      {open.value && values > FIRST && (
        <button
          type="button"
          class="link-button facet-more"
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? t("dashboard.fewer") : restWords(facet, values)}
        </button>
      )}
    </fieldset>
  );
}

/** What is shown when asked for: all values, or as many as an answer names. */
function restWords(facet: ChoiceFacet, values: number): string {
  return isCut(facet)
    ? t("dashboard.first_values", { n: number(values) })
    : t("dashboard.all_values", { count: values });
}
