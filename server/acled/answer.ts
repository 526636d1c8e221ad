// Writes the answer that clients of ACLED's API read, while the rows are had.
import type { Told } from "./rows.ts";

const encoder = new TextEncoder();

/** The answer's JSON in pieces. What is told of the rows stands behind them, since it is known by then. */
export async function* acledAnswer(
  rows: AsyncGenerator<readonly object[], Told>,
  filename: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield encoder.encode('{"status":200,"success":true,"messages":[],"data":[');
    let separator = "";
    let step = await rows.next();
    while (!step.done) {
      const some = step.value.map((row) => JSON.stringify(row));
      if (some.length > 0) {
        yield encoder.encode(separator + some.join(","));
        separator = ",";
      }
      step = await rows.next();
    }
    const { count, total, next } = step.value;
    const told = {
      count,
      ...(total === null ? {} : { total_count: total }),
      ...{ filename, next_cursor: next },
    };
    yield encoder.encode(`],${JSON.stringify(told).slice(1)}`);
  } finally {
    await rows.return({ count: 0, total: null, next: null });
  }
}
