// The pages of the site, as a row in the header or a list in the phone's menu.
import { t } from "../i18n/t.ts";
import { path } from "../router.ts";
import { inboxCount } from "./inbox-count.ts";

const PAGES = [
  { href: "/", key: "shell.dashboard" },
  { href: "/inbox", key: "shell.inbox" },
  { href: "/exports", key: "shell.exports" },
  { href: "/jobs", key: "shell.jobs" },
  { href: "/method", key: "shell.method" },
] as const;

/** `onChoose` closes the menu that holds it. */
export function Navigation({ onChoose }: { onChoose?: (() => void) | undefined }) {
  const waiting = inboxCount.value;
  return (
    <nav class="nav" aria-label={t("shell.main_navigation")}>
      {PAGES.map(({ href, key }) => (
        <a
          key={href}
          href={href}
          class="nav-link"
          aria-current={path.value === href ? "page" : undefined}
          onClick={onChoose}
        >
          {t(key)}
          {href === "/inbox" && waiting > 0 && (
            <span class="nav-count num">
              {waiting}
              <span class="sr"> {t("shell.inbox_waiting", { count: waiting })}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
