// A load that failed: what it was, why, since when, and a button to try again.
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { clock } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

type Props = {
  /** What could not be loaded. */
  title: string;
  onRetry: () => void;
  /** Why. */
  children: ComponentChildren;
};

/** Render it for as long as the load fails: the time is that of its first drawing. */
export function Failure({ title, onRetry, children }: Props) {
  const since = useMemo(() => clock(Date.now()), []);
  return (
    <Notice
      tone="danger"
      title={title}
      actions={
        <Button small icon="reload" onClick={onRetry}>
          {t("shell.try_again")}
        </Button>
      }
    >
      {children} {t("ui.failing_since", { time: since })}
    </Notice>
  );
}
