// The bar at the top of every page.
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { path } from "../router.ts";
import { ButtonLink } from "../ui/button.tsx";
import { idle } from "../ui/idle.ts";
import { Logo } from "../ui/marks/logo.tsx";
import { narrow } from "../ui/media.ts";
import { archiveName, askArchiveName } from "./archive.ts";
import { LiveStatus } from "./live-status.tsx";
import { Navigation } from "./navigation.tsx";
import { PhoneMenu, PhoneSearch } from "./phone-menu.tsx";
import { SearchBox } from "./search-box.tsx";
import { SettingsMenu } from "./settings-menu.tsx";

const LATEST_MS = 2_000;

export function Header() {
  return (
    <header class="header">
      <a class="brand" href="/">
        <Logo />
        {t("shell.name")}
      </a>
      {narrow.value ? <NarrowEnd /> : <WideEnd />}
    </header>
  );
}

function WideEnd() {
  return (
    <>
      <ArchiveName />
      <Navigation />
      <span class="spacer" />
      <LiveStatus />
      <SearchBox />
      <ButtonLink href="/events/new" rank="primary" icon="add">
        {t("shell.add_event")}
      </ButtonLink>
      <SettingsMenu />
    </>
  );
}

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
