// The place of a proposed record: found by typing, or one of the others that have its name.
import { PlaceSearch } from "../events/form/place-search.tsx";
import { commas } from "../i18n/lists.ts";
import { countryName } from "../i18n/names.ts";
import { t } from "../i18n/t.ts";
import { AreaIcon } from "../ui/marks/area-icon.tsx";
import { valueId } from "./going.ts";
import { surenessOfPlace } from "./reading-words.ts";
import { placeOf } from "./records.ts";
import { Row } from "./row.tsx";
import type { ArticleState, Proposed } from "./state.ts";

type Props = { article: ArticleState; record: Proposed };

export function PlaceRow({ article, record }: Props) {
  const { event, form } = record;
  const { place } = form.typed.value;
  const { evidence, alternatives } = event.place;
  const isArea = place.precision === "region" || place.precision === "country";
  return (
    <Row
      {...{ article, record }}
      row="place"
      family="place"
      name={t("drafts.place")}
      sureness={surenessOfPlace(event)}
      words={[...new Set(evidence.map(({ text }) => text))]}
      below={
        alternatives.length > 0 && (
          <p class="article-others">
            {t("article.other_places")}{" "}
            {alternatives.map((town) => (
              <button
                key={`${town.lat} ${town.lon}`}
                type="button"
                class="link-button"
                onClick={() => form.setPlace(placeOf({ ...town, precision: "city" }))}
              >
                {commas([town.name, town.admin1, countryName(town.iso3)])}
              </button>
            ))}
          </p>
        )
      }
    >
      <div class="article-place">
        <PlaceSearch form={form} id={valueId(event.id, "place")} />
        <p class="two small">
          {isArea && <AreaIcon />}
          {commas([
            place.admin1 === place.name ? null : place.admin1,
            place.country === "" ? null : countryName(place.country),
            place.precision === "" ? null : t(`words.place_${place.precision}`),
          ])}
        </p>
        {!place.listed && place.precision !== "country" && (
          <p class="field-error">{t("article.place_unknown")}</p>
        )}
      </div>
    </Row>
  );
}
