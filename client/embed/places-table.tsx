// The map's places as a table, for those who do not see it: events and the figure that sizes the circles.
import type { Embed } from "../../domain/embed.ts";
import type { Summary } from "../../domain/summary.ts";
import { capital, number } from "../i18n/intl.ts";
import { label } from "../i18n/label.ts";
import { sayFigure } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { nameGroup } from "../map/words.ts";

export function PlacesTable({ summary, size }: { summary: Summary; size: Embed["size"] }) {
  const { groups, areas } = summary;
  const largestFirst = groups.map(nameGroup).toSorted((a, b) => b.events - a.events);
  const figure = (group: (typeof groups)[number]) => {
    if (size === "events") return null;
    const { before, value, after } = sayFigure(group.figures[size]);
    return <td>{before + value + after}</td>;
  };
  return (
    <div class="sr">
      <table>
        <caption>{t("embed.places")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("embed.place")}</th>
            <th scope="col">{t("embed.events")}</th>
            {size !== "events" && <th scope="col">{label("metric", size)}</th>}
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
          {areas.map(({ name, events }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>{number(events)}</td>
              {size !== "events" && <td>{capital(t("drawer.place_region"))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
