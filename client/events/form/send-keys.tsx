// Ctrl or ⌘ and Enter send a form, wherever the focus is; its foot says so.
import { useLayoutEffect } from "preact/hooks";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { CtrlKbd } from "../../ui/ctrl-kbd.tsx";
import { Kbd } from "../../ui/kbd.tsx";

export function useSendKeys(send: () => void): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      send();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [send]);
}

export function SendKeys() {
  return (
    <span class="form-keys">
      {rich("form.keys", {
        ctrl: <CtrlKbd />,
        enter: <Kbd>{t("form.enter")}</Kbd>,
      })}
    </span>
  );
}
