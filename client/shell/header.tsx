// The bar at the top of every page.
import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Logo } from "../ui/marks/logo.tsx";
import { narrow } from "../ui/media.ts";
import { archiveName } from "./archive.ts";
import { LiveStatus } from "./live-status.tsx";
import { Navigation } from "./navigation.tsx";
import { PhoneMenu, PhoneSearch } from "./phone-menu.tsx";
import { SearchBox } from "./search-box.tsx";
import { SettingsMenu } from "./settings-menu.tsx";

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
      <span class="archive">{archiveName}</span>
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
