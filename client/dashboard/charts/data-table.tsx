// A chart's data as a table; a row that chooses something is a link, so that all of it is done by keyboard too.
import { t } from "../../i18n/t.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Table } from "../../ui/table.tsx";
import { type ChartColumn, type ChartData, type ChartRow, shown } from "./data.ts";

type Props = { title: string; lead: string; data: ChartData; onClose: () => void };

export function DataTable({ title, lead, data, onClose }: Props) {
  return (
    <Dialog title={title} lead={lead} onClose={onClose}>
      <div class="bin-table" data-part="chart-table">
        <Table caption={title}>
          <thead>
            <tr>
              {data.columns.map((column) => (
                <th key={column.name} scope="col" class={numeric(column)}>
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Line key={row.id} row={row} columns={data.columns} onChoose={onClose} />
            ))}
          </tbody>
        </Table>
        {data.rows.length === 0 && <p class="two">{t("dashboard.nothing")}</p>}
      </div>
    </Dialog>
  );
}

type LineProps = { row: ChartRow; columns: readonly ChartColumn[]; onChoose: () => void };

function Line({ row, columns, onChoose }: LineProps) {
  return (
    <tr>
      {columns.map((column, i) => {
        const words = shown(row.cells[i] ?? null, column);
        if (i > 0)
          return (
            <td key={column.name} class={numeric(column)}>
              {words}
            </td>
          );
        return (
          <th key={column.name} scope="row">
            {row.href === null ? (
              words
            ) : (
              <a class="row-link" href={row.href} onClick={onChoose}>
                {words}
              </a>
            )}
          </th>
        );
      })}
    </tr>
  );
}

const numeric = ({ type }: ChartColumn) => (type === "integer" || type === "number" ? "n" : "");
