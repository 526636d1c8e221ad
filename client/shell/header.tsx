// The bar at the top of every page; on narrow windows search and menu are each a button that opens a panel.
import { useEffect } from "preact/hooks";
import { clock, duration } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { lastChange, liveState } from "../live.ts";
import { path } from "../router.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { idle } from "../ui/idle.ts";
import { Logo } from "../ui/marks/logo.tsx";
import { narrow } from "../ui/media.ts";
import { Popover, usePopover } from "../ui/popover.tsx";
import { archiveName, askArchiveName } from "./archive.ts";
import { inboxCount } from "./inbox-count.ts";
import { pages } from "./pages.ts";
import { SearchBox } from "./search-box.tsx";
import { isClosed, may } from "./session.ts";
import { Settings, SettingsMenu } from "./settings-menu.tsx";

const LATEST_MS = 2_000;

export function Header() {
  return (
    <header class="header">
      <a class="brand" href="/">
        <Logo />
        {t("shell.name")}
      </a>
      <End />
    </header>
  );
}

function End() {
  if (isClosed()) return <ClosedEnd />;
  return narrow.value ? <NarrowEnd /> : <WideEnd />;
}

function WideEnd() {
  return (
    <>
      <ArchiveName />
      <Navigation />
      <span class="spacer" />
      <LiveStatus />
      <SearchBox />
      <AddEvent />
      <SettingsMenu />
    </>
  );
}

/** Leads to nothing that would be refused. */
function ClosedEnd() {
  return (
    <>
      <span class="spacer" />
      {may("propose") && <AddEvent />}
      <SettingsMenu />
    </>
  );
}

const AddEvent = () => (
  <ButtonLink href="/events/new" rank="primary" icon="add">
    {t("shell.add_event")}
  </ButtonLink>
);

/** The dashboard names the archive by its own first answer; any other page asks, when it has nothing more urgent to do. */
function ArchiveName() {
  const elsewhere = path.value !== "/";
  useEffect(() => {
    if (elsewhere && archiveName.peek() === "") void idle(LATEST_MS).then(askArchiveName);
  }, [elsewhere]);
  return <span class="archive">{archiveName}</span>;
}

function NarrowEnd() {
  return (
    <>
      <span class="spacer" />
      <LiveStatus />
      <PhoneSearch />
      <PhoneMenu />
    </>
  );
}

/** The dot is filled while changes arrive and a ring while they do not. */
function LiveStatus() {
  const state = liveState.value;
  const change = lastChange.value;
  if (state.is === "off") {
    return (
      <span
        class="live live-off"
        title={t("shell.not_live_retry", { wait: duration(state.retryAt - Date.now()) })}
      >
        <i class="live-dot" />
        <span class="live-short">{t("shell.not_live")}</span>
        <span class="live-long">{t("shell.not_live_since", { time: clock(state.since) })}</span>
      </span>
    );
  }
  const since = change ? t("shell.live_since", { time: clock(change.at) }) : t("shell.live");
  return (
    <span class="live num" title={since}>
      <i class="live-dot" />
      <span class="live-short">{t("shell.live")}</span>
      <span class="live-long">{since}</span>
    </span>
  );
}

function PhoneSearch() {
  const pop = usePopover();
  return (
    <>
      <button type="button" class="header-icon" aria-label={t("shell.search")} {...pop.trigger}>
        <Icon name="search" size={20} />
      </button>
      <Popover of={pop} label={t("shell.search")}>
        <SearchBox onDone={pop.close} />
      </Popover>
    </>
  );
}

function PhoneMenu() {
  const pop = usePopover();
  return (
    <>
      <button type="button" class="header-icon" aria-label={t("shell.menu")} {...pop.trigger}>
        <Icon name="menu" size={20} />
      </button>
      <Popover of={pop} label={t("shell.menu")}>
        <div class="phone-menu">
          <Navigation onChoose={pop.close} />
          <AddEvent />
          <Settings close={pop.close} />
        </div>
      </Popover>
    </>
  );
}

/** The pages that the reader may use. `onChoose` closes the menu that holds it. */
function Navigation({ onChoose }: { onChoose?: (() => void) | undefined }) {
  const waiting = inboxCount.value;
  return (
    <nav class="nav" aria-label={t("shell.main_navigation")}>
      {pages().barred.map(({ href, key }) => (
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
              <span aria-hidden="true">{waiting}</span>
              <span class="sr"> {t("shell.inbox_waiting", { count: waiting })}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
