// The whole list as a table: of any length, only the pages in sight are drawn.
import { PAGE } from "../../../domain/questions.ts";
import { t } from "../../i18n/t.ts";
import { Table } from "../../ui/table.tsx";
import { events, listed, pages } from "../pages.ts";
import { largestOf } from "./row-figure.tsx";
import { Head, Line } from "./table.tsx";
import { listKeys, useVirtualList } from "./virtual-list.ts";
import "./long-table.css";

/** About as high as a line is. */
const LINE_PX = 36;

export function LongTable() {
  const { box, pieces, kept } = useVirtualList(LINE_PX);
  const max = largestOf(events.value, "participants");
  if (events.value.length === 0) return null;
  return (
    <div ref={box} class="long" {...listKeys({ box, kept })}>
      <Table caption={t("dashboard.table_caption")} rows={(listed.value ?? 0) + 1}>
        <Head />
        {pieces.map(({ key, page, px }) => {
          const items = page === null ? undefined : pages.value.get(page)?.items;
          if (page === null || items === undefined)
            return (
              <tbody key={key} data-page={page ?? undefined} aria-hidden="true">
                <tr>
                  <td colSpan={10} style={{ blockSize: `${px}px` }} />
                </tr>
              </tbody>
            );
          return (
            <tbody key={key} data-page={page}>
              {items.map((event, i) => (
                <Line key={event.id} event={event} max={max} at={page * PAGE + i + 2} />
              ))}
            </tbody>
          );
        })}
      </Table>
    </div>
  );
}
