// Makes text sort and compare by its code points on PostgreSQL, as it does on SQLite, whatever the server's language.
import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  RawNode,
} from "kysely";

/** Declares every column of type `text` with the collation "C". Used while migrating. */
export class BinaryText implements KyselyPlugin {
  readonly #transformer = new TextColumns();

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class TextColumns extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node);
    const { dataType } = column;
    if (!DataTypeNode.is(dataType) || dataType.dataType !== "text") return column;
    return { ...column, dataType: RawNode.createWithSql('text collate "C"') };
  }
}
