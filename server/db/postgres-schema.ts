// The schema as PostgreSQL takes it: text by code points as on SQLite, and nothing about how SQLite stores rows.
import {
  type ColumnDefinitionNode,
  type CreateTableNode,
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  RawNode,
} from "kysely";

/**
 * Declares every column of type `text` with the collation "C", whatever the server's language, and leaves
 * out the words after a table's columns (`without rowid`). Used while migrating.
 */
export class PostgresSchema implements KyselyPlugin {
  readonly #transformer = new Tables();

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class Tables extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node);
    const { dataType } = column;
    if (!DataTypeNode.is(dataType) || dataType.dataType !== "text") return column;
    return { ...column, dataType: RawNode.createWithSql('text collate "C"') };
  }

  protected override transformCreateTable(node: CreateTableNode): CreateTableNode {
    return { ...super.transformCreateTable(node), endModifiers: [] };
  }
}
