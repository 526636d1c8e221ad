// Writes files as JSON: an object a line, or one collection of GeoJSON.
import type { Shape } from "../../../domain/csv-rows.ts";
import { featureOf } from "../../../domain/geojson.ts";
import type { WrittenRow } from "../../../domain/written-row.ts";

const encoder = new TextEncoder();

/** JSON Lines: a row's values by column, each row on a line of its own. `blank` stands for what is unknown. */
export async function* jsonLines(
  rows: AsyncIterable<readonly WrittenRow[]>,
  blank: "" | null,
): AsyncGenerator<Uint8Array> {
  const line = (row: WrittenRow) => `${JSON.stringify(row, (_, value) => value ?? blank)}\n`;
  for await (const some of rows) yield encoder.encode(some.map(line).join(""));
}

/** A FeatureCollection (RFC 7946), one feature a line. It is whole once its last bracket is there. */
export async function* featureCollection(
  rows: AsyncIterable<readonly WrittenRow[]>,
  shape: Shape,
): AsyncGenerator<Uint8Array> {
  yield encoder.encode('{"type":"FeatureCollection","features":[');
  let separator = "\n";
  for await (const some of rows) {
    const features = some.map((row) => JSON.stringify(featureOf(row, shape)));
    yield encoder.encode(separator + features.join(",\n"));
    separator = ",\n";
  }
  yield encoder.encode("\n]}\n");
}
