// Editors that name values: a facet's rows, with a box to find one by name where there are many.
import { useSignal } from "@preact/signals";
import { ON_MAP } from "../../../domain/filter.ts";
import { SUBJECTS } from "../../../domain/vocabulary/claim-terms.ts";
import { PLACE_PRECISIONS } from "../../../domain/vocabulary/precision.ts";
import { capital } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { t } from "../../i18n/t.ts";
import { touch } from "../../ui/media.ts";
import { RadioRow } from "../../ui/radios.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { type ChoiceFacet, countValues, FacetValues } from "../facets/values.tsx";
import { mappedWords } from "../part-words.ts";
import { choose, filter } from "../selection.ts";

/** From this many values on, typing is faster than looking. */
const MANY = 9;

export function ChoiceEditor({ facet, title }: { facet: ChoiceFacet; title: string }) {
  const words = useSignal("");
  return (
    <div class="editor">
      {countValues(facet) >= MANY && (
        <TextField
          id={`find-${facet}`}
          label={t("choose.find", { what: title })}
          compact
          autocomplete="off"
          value={words.value}
          onValue={(value) => {
            words.value = value;
          }}
        />
      )}
      <fieldset class="editor-values">
        <legend class="sr">{title}</legend>
        <FacetValues facet={facet} matching={words.value} />
      </fieldset>
      <p class="hint">{t(touch.value ? "choose.exclude_hint_touch" : "choose.exclude_hint")}</p>
    </div>
  );
}

/** The editor of how exactly a place must be known. */
export function PrecisionEditor() {
  return (
    <div class="editor">
      <RadioRow
        id="precision"
        label={t("choose.precision_least")}
        value={filter.value.precision ?? ""}
        options={PLACE_PRECISIONS.map(({ value }) => ({
          value,
          label: label("place_precision", value),
        }))}
        onValue={(precision) => choose({ precision })}
      />
    </div>
  );
}

/** The editor of whose figures are shown: everybody's, or those of one group of people. */
export function SubjectEditor() {
  return (
    <div class="editor">
      <RadioRow
        id="subject"
        label={t("dashboard.of_whom")}
        value={filter.value.subject}
        options={SUBJECTS.map(({ value }) => ({ value, label: label("subject", value) }))}
        onValue={(subject) => choose({ subject })}
      />
    </div>
  );
}

/** The editor of how the map holds an event. */
export function MappedEditor() {
  return (
    <div class="editor">
      <RadioRow
        id="on_map"
        label={t("dashboard.mapped")}
        value={filter.value.on_map ?? ""}
        options={ON_MAP.map((value) => ({ value, label: capital(mappedWords(value)) }))}
        onValue={(on_map) => choose({ on_map })}
      />
    </div>
  );
}
