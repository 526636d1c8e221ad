// The columns of the two files, as domain/columns.ts has them.
import type { Column } from "../../domain/column.ts";
import { CLAIM_COLUMNS, EDITOR_EVENT_COLUMNS } from "../../domain/columns.ts";
import { t } from "../i18n/t.ts";
import { Table } from "../ui/table.tsx";

export function Columns() {
  return (
    <>
      <Shape title={t("method.columns_events")} columns={EDITOR_EVENT_COLUMNS} />
      <Shape title={t("method.columns_claims")} columns={CLAIM_COLUMNS} />
    </>
  );
}

function Shape<Row>({ title, columns }: { title: string; columns: readonly Column<Row>[] }) {
  return (
    <>
      <h3 class="method-sub">{title}</h3>
      <Table caption={title} framed>
        <thead>
          <tr>
            <th scope="col">{t("method.column")}</th>
            <th scope="col">{t("method.type")}</th>
            <th scope="col">{t("method.definition")}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, type, meaning }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <bdi lang="en">{type}</bdi>
              </td>
              <td>
                <bdi lang="en">{meaning}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
