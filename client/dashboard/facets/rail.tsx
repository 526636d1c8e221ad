// The rail of facets: what there is to choose, with how many events each choice would leave.
import { useSignal } from "@preact/signals";
import { t } from "../../i18n/t.ts";
import { recall, remember } from "../../ui/device.ts";
import { Icon } from "../../ui/icon.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { summary } from "../refresh.ts";
import { type ChoiceFacet, countValues, FacetValues } from "./values.tsx";

const FACETS = [
  { facet: "kind", title: "dashboard.kind" },
  { facet: "admin1", title: "dashboard.place" },
  { facet: "said_by", title: "dashboard.who_speaks" },
  { facet: "has", title: "dashboard.has_figure" },
] as const satisfies readonly { facet: ChoiceFacet; title: string }[];

/** Longer facets show these many until asked for the rest. */
const FIRST = 12;

export function Rail() {
  return (
    <>
      {FACETS.map(({ facet, title }) => (
        <Facet key={facet} facet={facet} title={t(title)} />
      ))}
    </>
  );
}

function Facet({ facet, title }: { facet: ChoiceFacet; title: string }) {
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
      {open.value && summary.value === null && <Skeleton widths={[84, 62, 50]} />}
      {open.value && <FacetValues facet={facet} most={all.value ? undefined : FIRST} />}
      {open.value && values > FIRST && (
        <button
          type="button"
          class="link-button facet-more"
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? t("dashboard.fewer") : t("dashboard.all_values", { count: values })}
        </button>
      )}
    </fieldset>
  );
}
