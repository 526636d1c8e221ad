// Asks the server for places whose name holds some letters.
import type { PlacePrecision } from "../../../domain/vocabulary/precision.ts";
import { get } from "../../api.ts";

export type FoundPlace = {
  readonly name: string;
  readonly admin1: string | null;
  readonly country: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlacePrecision;
};

/** At most `limit` places. Throws as `get` does. */
export async function findPlaces(
  q: string,
  limit: number,
  signal: AbortSignal,
): Promise<readonly FoundPlace[]> {
  const query = new URLSearchParams({ q, limit: String(limit) });
  const { items } = await get<{ items: FoundPlace[] }>(`/api/places?${query}`, { signal });
  return items;
}
