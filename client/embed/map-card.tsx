// The map of a view, with its key and its places as a table.
import type { AskedEmbed, EmbedData } from "../../domain/embed.ts";
import { objectKeys } from "../../domain/object-keys.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import type { Picture } from "../map/picture.ts";
import { MapPicture } from "../map/picture-svg.tsx";
import type { MapSize } from "../map/scale.ts";
import { MapHatches } from "../ui/marks/hatch.tsx";
import { Frame, footOf, RuleBadge } from "./frame.tsx";
import { KindKey } from "./keys.tsx";
import { PlacesTable } from "./places-table.tsx";
import { Sized } from "./sized.tsx";
import { kindsWords, viewTitle } from "./view-words.ts";

type Props = {
  asked: AskedEmbed;
  data: EmbedData;
  size: MapSize;
  further: string;
  /** The picture of each width, in their order. */
  pictures: readonly Picture[];
};

export function MapCard({ asked, data, size, further, pictures }: Props) {
  const { filter } = asked;
  const { groups, areas, totals, change } = data.summary;
  const title = viewTitle(kindsWords(filter), filter, data.today);
  const ringed = pictures.some(({ layout }) =>
    layout.groups.some(({ symbol }) => symbol.type === "circle" && symbol.high !== null),
  );
  const kinds = [...groups, ...areas].map((spot) =>
    objectKeys(spot.kinds).map((kind) => ({ kind })),
  );
  return (
    <Frame
      asked={asked}
      data={data}
      title={title}
      lead={
        <>
          {size !== "events" && <RuleBadge rule={filter.rule} text={label("rule", filter.rule)} />}{" "}
          {t(`embed.circle_${size}`)} {ringed && t("card.dashed_high")} {further}
        </>
      }
      foot={footOf(asked, data, totals.sources, t("card.cite_change", { change }))}
    >
      <MapHatches />
      <Sized
        pictures={pictures.map((picture) => (
          <MapPicture
            key={picture.size.width}
            picture={picture}
            name={t("card.map_name", { title })}
          />
        ))}
      />
      <div class="card-under">
        <KindKey stacks={kinds} />
        {areas.length > 0 && <p>{t("card.hatched")}</p>}
        <p class="muted">
          {totals.events === 0
            ? `${t("dashboard.nothing")}.`
            : t("embed.on_map", {
                count: totals.on_map,
                of: totals.events,
                not: totals.not_mappable,
              })}{" "}
          {t("map.attribution")}.
        </p>
      </div>
      <PlacesTable summary={data.summary} size={size} />
    </Frame>
  );
}
