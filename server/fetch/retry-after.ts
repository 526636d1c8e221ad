// Reads `Retry-After`: how long a host asks to be left alone (RFC 9110, 10.2.3).

/** Nobody is left alone for longer, whatever a host says. */
const LONGEST_MS = 7 * 86_400_000;

/** The moment until which to wait, at most a week ahead; null where the header is missing or says nothing. */
export function retryAfter(value: string, now: Date): Date | null {
  const said = value.trim();
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : Date.parse(said) - now.getTime();
  if (Number.isNaN(ms) || said === "" || ms <= 0) return null;
  return new Date(now.getTime() + Math.min(ms, LONGEST_MS));
}
