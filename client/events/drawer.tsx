// One record in a drawer: beside the map on wide windows, over it on narrow ones.
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Rule } from "../../domain/rule.ts";
import { when } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { useModal, useReturnFocus } from "../ui/dialog.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { keysOn, useKeys } from "../ui/keys.ts";
import { wide } from "../ui/media.ts";
import { History } from "./drawer/history.tsx";
import { useRecord } from "./drawer/load.ts";
import { RecordView } from "./drawer/record-view.tsx";
import "./drawer/drawer.css";

type Props = {
  id: string;
  rule: Rule;
  /** As known at; null for now. */
  asOf: string | null;
  /** The address that opens another record in the same place. */
  hrefOf: (id: string) => string;
  onClose: () => void;
  /** To the next (1) or previous (-1) record of the list it came from. */
  onStep: (by: 1 | -1) => void;
  /** Where it covers the page of a phone: what Back leads to, and the control of the rule. */
  over?: { readonly back: string; readonly control: ComponentChildren } | undefined;
};

export function EventDrawer({ id, rule, asOf, hrefOf, onClose, onStep, over }: Props) {
  const asked = useRecord(id, rule, asOf);
  useKeys({ j: () => onStep(1), k: () => onStep(-1) });
  useKeysOverAll(onStep);
  const { record } = asked;
  const name = record
    ? t("drawer.name", {
        title: record.title,
        when: when(record.start, record.end, record.date_precision, "plain"),
      })
    : t("drawer.event");
  return (
    <Drawer
      label={name}
      onClose={onClose}
      footer={
        <>
          <span class="drawer-keys">
            <Kbd>J</Kbd> <Kbd>K</Kbd> {t("drawer.next_previous")}
          </span>
          <span class="drawer-keys">
            <Kbd>Esc</Kbd> {t("drawer.close_key")}
          </span>
          <span class="spacer" />
          {record && <History id={record.id} changedAt={record.changed_at} />}
        </>
      }
    >
      <RecordView
        id={id}
        asked={asked}
        rule={rule}
        asOf={asOf}
        hrefOf={hrefOf}
        onClose={onClose}
        over={over}
      />
    </Drawer>
  );
}

/** Where the drawer covers the page, the page's single keys rest; J and K then act from here. */
function useKeysOverAll(onStep: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = ({ j: 1, k: -1 } as const)[event.key];
      const covers = document.querySelector("dialog.drawer:modal") !== null;
      if (by === undefined || !covers || !keysOn.value) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onStep(by);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onStep]);
}

type DrawerProps = {
  /** Names the drawer: "Sunday march in Minsk, 13 September 2020". */
  label: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Keys and history, at the foot. */
  footer?: ComponentChildren;
};

/** Render it to open it; Esc closes and focus goes back to where it was. */
function Drawer(props: DrawerProps) {
  return wide.value ? <Pushing {...props} /> : <Covering {...props} />;
}

function Pushing({ label, onClose, children, footer }: DrawerProps) {
  const aside = useRef<HTMLElement>(null);
  useReturnFocus();
  useEffect(() => aside.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    // A window that the record has opened closes first.
    if ((event.target as Element).closest("dialog")) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside
      ref={aside}
      class="drawer"
      aria-label={label}
      tabIndex={-1}
      data-part="drawer"
      onKeyDown={onKeyDown}
    >
      <div class="drawer-body">{children}</div>
      {footer && <footer class="drawer-foot">{footer}</footer>}
    </aside>
  );
}

function Covering({ label, onClose, children, footer }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useModal(dialog);
  return (
    <dialog
      ref={dialog}
      class="drawer drawer-covering"
      aria-label={label}
      tabIndex={-1}
      data-part="drawer"
      autofocus
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="drawer-body">{children}</div>
      {footer && <footer class="drawer-foot">{footer}</footer>}
    </dialog>
  );
}
