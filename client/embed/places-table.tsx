// The map's places as a table, for those who do not see it: events and the figure that sizes the circles.
import type { Area, Summary } from "../../domain/summary.ts";
import { metricShort } from "../dashboard/words.ts";
import { number } from "../i18n/intl.ts";
import { sayFigure } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { areaKey } from "../map/layout.ts";
import type { MapSize } from "../map/scale.ts";
import { knownTo, nameArea, nameGroup } from "../map/words.ts";

export function PlacesTable({ summary, size }: { summary: Summary; size: MapSize }) {
  const { groups, areas } = summary;
  const largestFirst = groups.map(nameGroup).toSorted((a, b) => b.events - a.events);
  const figure = ({ figures }: Area) => {
    if (size === "events") return null;
    const { before, value, after } = sayFigure(figures[size]);
    return <td>{before + value + after}</td>;
  };
  return (
    <div class="sr">
      <table>
        <caption>{t("card.places")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("card.place")}</th>
            <th scope="col">{t("card.events")}</th>
            {size !== "events" && <th scope="col">{metricShort(size)}</th>}
          </tr>
        </thead>
        <tbody>
          {largestFirst.map((group) => (
            <tr key={group.id}>
              <th scope="row">
                <bdi>{group.name}</bdi>
              </th>
              <td>{number(group.events)}</td>
              {figure(group)}
            </tr>
          ))}
          {areas.map(nameArea).map((area) => (
            <tr key={areaKey(area)}>
              <th scope="row">
                <bdi>{t("map.area_mark", { head: area.name, known: knownTo(area) })}</bdi>
              </th>
              <td>{number(area.events)}</td>
              {figure(area)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
