// How the file begins: a few of its columns, read from the file itself.

import type { Shape } from "../../domain/csv-rows.ts";
import { inFile } from "../i18n/of-whom.ts";
import { t } from "../i18n/t.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Table } from "../ui/table.tsx";
import { count, failure } from "./count.ts";

const SHOWN: Readonly<Record<Shape, readonly string[]>> = {
  events: [
    "id",
    "start",
    "place",
    "participants_low",
    "participants_high",
    "participants",
    "detained",
  ],
  claims: ["event_id", "metric", "low", "high", "phrase", "attributed_to", "source_publisher"],
  acled: [
    "event_id_cnty",
    "event_date",
    "sub_event_type",
    "country",
    "location",
    "fatalities",
    "tags",
  ],
  ccc: ["date", "locality", "state", "event_type", "size_low", "size_high", "arrests"],
};

/** What the columns of a figure begin with. */
const FIGURE = /^(participants|detained)/;

export function FirstRows() {
  const found = count.value;
  if (found === null && failure.value !== null) return null;
  return (
    <section class="first-rows" aria-labelledby="first-rows">
      <h2 class="section-title" id="first-rows">
        {t("exports.first_rows")}
      </h2>
      {found ? (
        <Rows shape={found.shape} all={found.file.rows} />
      ) : (
        <Skeleton widths={[100, 100, 100]} />
      )}
    </section>
  );
}

/** Whether the columns of figures are named after a group that the view speaks of. */
const named = (shape: Shape, name: string) =>
  shape === "events" ? name.replace(FIGURE, inFile) : name;

function Rows({ shape, all: [names = [], ...rows] }: { shape: Shape; all: readonly string[][] }) {
  const places = SHOWN[shape]
    .map((name) => names.indexOf(named(shape, name)))
    .filter((at) => at >= 0);
  if (rows.length === 0) return <p class="two">{t("exports.no_rows")}</p>;
  return (
    <>
      <Table caption={t("exports.first_rows")} framed>
        <thead>
          <tr>
            {places.map((at) => (
              <th key={at} scope="col">
                {names[at]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {places.map((at) => (
                <td key={at} class="num">
                  <Cell text={row[at] ?? ""} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p class="muted small">
        {t("exports.first_rows_note", { shown: places.length, of: names.length })}
      </p>
    </>
  );
}

function Cell({ text }: { text: string }) {
  if (text !== "") return <bdi>{text}</bdi>;
  return (
    <>
      <span class="muted" aria-hidden="true">
        ·
      </span>
      <span class="sr">{t("exports.empty_cell")}</span>
    </>
  );
}
