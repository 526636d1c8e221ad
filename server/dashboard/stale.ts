// An answer that memory gave while the database was away: it begins with the moment at which it was last current.
import type { Json } from "../../domain/answers/json.ts";

const MARK = '{"stale_since":';

/** @param json an object with some key; @param current ISO 8601 */
export function markStale<A>(json: Json<A>, current: string): Json<A> {
  return `${MARK}${JSON.stringify(current)},${json.slice(1)}` as Json<A>;
}

/** Whether an answer was marked so. */
export function isStale(json: Json<unknown>): boolean {
  return json.startsWith(MARK);
}
