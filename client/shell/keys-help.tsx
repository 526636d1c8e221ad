// The list of single-key commands, and the switch that turns them off.
import type { ComponentChildren } from "preact";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { helpOpen, keysOn, setKeysOn } from "../ui/keys.ts";
import { lettered } from "./pages.ts";
import { may } from "./session.ts";

export function KeysHelp() {
  const rows: [string, ComponentChildren][] = [
    ["/", t("keys.search")],
    ["N", t("keys.add")],
    ["G", rich("keys.go", { pages: <GoTo /> })],
    ["1–5", t("keys.rule")],
    ["W", t("keys.explain")],
    ["J K", t("keys.next")],
    ...(may("edit the record") ? [["E", t("keys.edit")] as [string, string]] : []),
    ["U", t("keys.undo")],
    ["?", t("keys.help")],
  ];
  return (
    <Dialog title={t("settings.keys")} onClose={() => (helpOpen.value = false)}>
      <dl class="keys-list">
        {rows.map(([key, text]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t("keys.on")}
        hint={t("keys.hint")}
        checked={keysOn.value}
        onValue={setKeysOn}
      />
    </Dialog>
  );
}

/** "D Dashboard, E Exports": the pages that are open to the reader. */
function GoTo() {
  return (
    <>
      {lettered().map(({ letter, key }, i) => (
        <span key={key}>
          {i > 0 && " · "}
          <Kbd>{letter}</Kbd> {t(key)}
        </span>
      ))}
    </>
  );
}
