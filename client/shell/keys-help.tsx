// The list of single-key commands, and the switch that turns them off.
import type { ComponentChildren } from "preact";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { Checkbox } from "../ui/checkbox.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { helpOpen, keysOn, setKeysOn } from "../ui/keys.ts";
import { may } from "./session.ts";

const GO = ["D", "I", "E", "J", "A"];

export function KeysHelp() {
  const rows: [string, ComponentChildren][] = [
    ["/", t("shell.key_search")],
    ["N", t("shell.key_add")],
    ["G", rich("shell.key_go", { keys: GO.map((key) => <Kbd key={key}>{key}</Kbd>) })],
    ["1–5", t("shell.key_rule")],
    ["W", t("shell.key_explain")],
    ["J K", t("shell.key_next")],
    ...(may("edit the record") ? [["E", t("shell.key_edit")] as [string, string]] : []),
    ["U", t("shell.key_undo")],
    ["?", t("shell.key_help")],
  ];
  return (
    <Dialog title={t("shell.keys")} onClose={() => (helpOpen.value = false)}>
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
        label={t("shell.keys_on")}
        hint={t("shell.keys_hint")}
        checked={keysOn.value}
        onValue={setKeysOn}
      />
    </Dialog>
  );
}
