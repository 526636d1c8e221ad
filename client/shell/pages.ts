// The pages that the reader may use: those that the bar at the top has room for, and those behind its last button.
import { crowded, narrow } from "../ui/media.ts";
import { isClosed, may } from "./session.ts";

const PAGES = [
  { href: "/", key: "shell.dashboard", for: "read" },
  { href: "/inbox", key: "shell.inbox", for: "decide drafts" },
  { href: "/import", key: "shell.import", for: "contribute" },
  { href: "/exports", key: "shell.exports", for: "read" },
  { href: "/jobs", key: "shell.jobs", for: "run jobs" },
  { href: "/activity", key: "shell.activity", for: "see the log in full" },
  { href: "/method", key: "shell.method", for: "read" },
  { href: "/corrections", key: "shell.corrections", for: "read" },
] as const;

/** So many have room on every window that has the bar; of more, so many stay in it. */
const ROOM = 4;

/** `barred` stand in the bar, or in the menu of narrow windows; `further` in the settings. */
export function pages() {
  const all = PAGES.filter((page) => (page.for === "read" ? !isClosed() : may(page.for)));
  const fits = narrow.value || !crowded.value || all.length <= ROOM;
  return { barred: fits ? all : all.slice(0, ROOM), further: fits ? [] : all.slice(ROOM) };
}
