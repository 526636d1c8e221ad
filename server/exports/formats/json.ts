// Writes files as JSON: an object a line, or one collection of GeoJSON.
import { featureOf } from "../../../domain/geojson.ts";
import type { WrittenRow } from "../../../domain/written-row.ts";

const encoder = new TextEncoder();

/** JSON Lines: a row's values by column, each row on a line of its own. */
export async function* jsonLines(
  rows: AsyncIterable<readonly WrittenRow[]>,
): AsyncGenerator<Uint8Array> {
  for await (const some of rows)
    yield encoder.encode(some.map((row) => `${JSON.stringify(row)}\n`).join(""));
}

/** A FeatureCollection (RFC 7946), one feature a line. It is whole once its last bracket is there. */
export async function* featureCollection(
  rows: AsyncIterable<readonly WrittenRow[]>,
): AsyncGenerator<Uint8Array> {
  yield encoder.encode('{"type":"FeatureCollection","features":[');
  let separator = "\n";
  for await (const some of rows) {
    const features = some.map((row) => JSON.stringify(featureOf(row)));
    yield encoder.encode(separator + features.join(",\n"));
    separator = ",\n";
  }
  yield encoder.encode("\n]}\n");
}
