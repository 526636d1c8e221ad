// The one-time link in the address: its token is read once and taken out of the address bar at once.
import { navigate, path } from "../router.ts";

/** What the page was opened with: a link that makes the administrator, one that sets a password, or none. */
export type Link = { readonly for: "admin" | "password"; readonly token: string } | null;

/** Reads the link in the address and removes it, so that it is neither seen, copied nor kept in the history. */
export function takeLink(): Link {
  const found = /^#(admin|password)=([A-Za-z0-9_-]{1,200})$/.exec(window.location.hash);
  if (found === null) return null;
  navigate(path.value, { replace: true });
  return { for: found[1] === "admin" ? "admin" : "password", token: found[2] ?? "" };
}
