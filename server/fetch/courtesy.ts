// One request at a time to one host, with a pause after each.
import { setTimeout as sleep } from "node:timers/promises";

/** Does the work once the host of the address is free, and keeps it busy until a pause after that. */
export type Courtesy = <T>(address: string, work: () => Promise<T>) => Promise<T>;

/** @param pauseMs how long a host is left alone after a request */
export function createCourtesy(pauseMs: number): Courtesy {
  const busy = new Map<string, Promise<void>>();
  return (address, work) => {
    const host = URL.canParse(address) ? new URL(address).host : "";
    const mine = (busy.get(host) ?? Promise.resolve()).then(work);
    const free = mine
      .then(nothing, nothing)
      .then(() => sleep(pauseMs, undefined, { ref: false }))
      .then(() => {
        if (busy.get(host) === free) busy.delete(host);
      });
    busy.set(host, free);
    return mine;
  };
}

function nothing() {}
