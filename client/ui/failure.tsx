// A load that failed: what it was, why, and a button to try again.
import type { ComponentChildren } from "preact";
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

export function Failure({ title, onRetry, children }: Props) {
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
      {children}
    </Notice>
  );
}
