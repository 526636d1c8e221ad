// Asks the server for places whose name holds some letters.
import type { KnownPlace } from "../../../domain/answers/place.ts";
import { get } from "../../api.ts";

/** At most `limit` places. Throws as `get` does. */
export async function findPlaces(
  q: string,
  limit: number,
  signal: AbortSignal,
): Promise<readonly KnownPlace[]> {
  const query = `${new URLSearchParams({ q, limit: String(limit) })}`;
  const { items } = await get("/api/places", { query, signal });
  return items;
}
