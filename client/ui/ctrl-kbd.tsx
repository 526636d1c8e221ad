// The key that goes with others: Ctrl, or ⌘ where that is the platform's own.
import { t } from "../i18n/t.ts";
import { Kbd } from "./kbd.tsx";

export function CtrlKbd() {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return <Kbd>{isApple ? "⌘" : t("form.ctrl")}</Kbd>;
}
