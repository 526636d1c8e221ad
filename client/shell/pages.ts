// The pages that the reader may use: those that the bar at the top has room for, and those behind its last button.
import { crowded, narrow } from "../ui/media.ts";
import { isClosed, may } from "./session.ts";

const PAGES = [
  { href: "/", key: "shell.dashboard", for: "read", letter: "D" },
  { href: "/inbox", key: "shell.inbox", for: "decide drafts", letter: "I" },
  { href: "/import", key: "shell.import", for: "contribute" },
  { href: "/exports", key: "shell.exports", for: "read", letter: "E" },
  { href: "/jobs", key: "shell.jobs", for: "run jobs", letter: "J" },
  { href: "/activity", key: "shell.activity", for: "see the log in full", letter: "A" },
  { href: "/method", key: "shell.method", for: "read" },
  { href: "/corrections", key: "shell.corrections", for: "read" },
] as const;

/** So many have room on every window that has the bar; of more, so many stay in it. */
const ROOM = 4;

const isOpen = (page: (typeof PAGES)[number]) =>
  page.for === "read" ? !isClosed() : may(page.for);

/** The pages to which the key G and their letter lead. */
export function lettered() {
  return PAGES.filter((page) => "letter" in page).filter(isOpen);
}

/** `barred` stand in the bar, or in the menu of narrow windows; `further` in the settings. */
export function pages() {
  const all = PAGES.filter(isOpen);
  const fits = narrow.value || !crowded.value || all.length <= ROOM;
  return { barred: fits ? all : all.slice(0, ROOM), further: fits ? [] : all.slice(ROOM) };
}
