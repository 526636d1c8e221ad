// Search and the menu on narrow windows: each a button that opens a panel.
import { t } from "../i18n/t.ts";
import { ButtonLink } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Popover, usePopover } from "../ui/popover.tsx";
import { Navigation } from "./navigation.tsx";
import { SearchBox } from "./search-box.tsx";
import { Settings } from "./settings-menu.tsx";

export function PhoneSearch() {
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

export function PhoneMenu() {
  const pop = usePopover();
  return (
    <>
      <button type="button" class="header-icon" aria-label={t("shell.menu")} {...pop.trigger}>
        <Icon name="menu" size={20} />
      </button>
      <Popover of={pop} label={t("shell.menu")}>
        <div class="phone-menu">
          <Navigation onChoose={pop.close} />
          <ButtonLink href="/events/new" rank="primary" icon="add">
            {t("shell.add_event")}
          </ButtonLink>
          <Settings close={pop.close} />
        </div>
      </Popover>
    </>
  );
}
