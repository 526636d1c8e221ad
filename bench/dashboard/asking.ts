// Asking the program over HTTP, by the clock.
import type { Summary } from "../../domain/summary.ts";

/** The map of the dashboard's usual size, with the whole world in sight. */
export const WORLD = "viewport=-180,-90,180,90,2,760,440";

export type Timed<A> = { ms: number; answer: A };

/** The body of a GET as JSON; `ms` runs from sending the request until it is read. Throws for anything but 200. */
export async function timed<A>(address: string): Promise<Timed<A>> {
  const began = performance.now();
  const response = await fetch(address);
  if (response.status !== 200) throw new Error(`${response.status} for ${address}`);
  const answer = (await response.json()) as A;
  return { ms: performance.now() - began, answer };
}

/** The summary of a filter's query string. */
export function askSummary(site: string, query: string): Promise<Timed<Summary>> {
  return timed(`${site}/api/summary?${[query, WORLD].filter(Boolean).join("&")}`);
}
