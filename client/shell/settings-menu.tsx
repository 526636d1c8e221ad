// Settings behind one button at the end of the header; their code comes when it is first pressed.
import { withWords } from "../i18n/catalogues.ts";
import { t } from "../i18n/t.ts";
import { Icon } from "../ui/icon.tsx";
import { lazy } from "../ui/lazy.tsx";
import { Popover, usePopover } from "../ui/popover.tsx";

/** What the panel holds; the phone's menu shows it too. */
export const Settings = lazy(
  withWords(() => import("./settings.tsx").then((module) => module.Settings)),
);

export function SettingsMenu() {
  const pop = usePopover();
  return (
    <>
      <button
        type="button"
        class="button button-quiet icon-button"
        aria-label={t("shell.settings")}
        title={t("shell.settings")}
        {...pop.trigger}
      >
        <Icon name="more" />
      </button>
      <Popover of={pop} label={t("shell.settings")}>
        <Settings close={pop.close} />
      </Popover>
    </>
  );
}
