// One record in a drawer: beside the map on wide windows, over it on narrow ones.
import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import type { Rule } from "../../domain/rule.ts";
import type { Metric } from "../../domain/vocabulary/claim-terms.ts";
import { when } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { Drawer } from "../ui/drawer.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { keysOn, useKeys } from "../ui/keys.ts";
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
  /** The address that explains a figure of the record in the same place. */
  explainedAt: (metric: Metric) => string;
  onClose: () => void;
  /** To the next (1) or previous (-1) record of the list it came from. */
  onStep: (by: 1 | -1) => void;
  /** Where it covers the page of a phone: what Back leads to, and the control of the rule. */
  over?: { readonly back: string; readonly control: ComponentChildren } | undefined;
};

export function EventDrawer(props: Props) {
  const { id, rule, asOf, hrefOf, explainedAt, onClose, onStep, over } = props;
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
      part="drawer"
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
        explainedAt={explainedAt}
        onClose={onClose}
        over={over}
      />
    </Drawer>
  );
}

/** Where the drawer covers the page, the page's single keys rest; J and K then act from here. */
function useKeysOverAll(onStep: (by: 1 | -1) => void): void {
  useLayoutEffect(() => {
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
