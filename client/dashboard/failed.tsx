// An asking that failed, or takes long: what it was, why, and the way on.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { ApiProblem, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import type { Resource } from "../resource.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Notice } from "../ui/notice.tsx";

type Props = {
  /** What is drawn meanwhile. */
  children?: ComponentChildren;
  of: Pick<Resource<unknown>, "failure" | "again">;
  what: string;
  /** Asks again; only the one that failed when missing. */
  onRetry?: (() => void) | undefined;
};

export function Failed({ of, what, onRetry = of.again, children }: Props) {
  const error = of.failure.value;
  if (error === null) return null;
  const lasting = error instanceof ApiProblem && error.status < 500;
  return (
    <Failure title={what} onRetry={onRetry}>
      {sentence(error)} {!lasting && t("dashboard.filters_safe")} {children}
    </Failure>
  );
}

const LONG_MS = 10_000;

/** After ten seconds: says what is slow, and offers to stop. */
export function Slow({ of }: { of: Pick<Resource<unknown>, "since" | "stop"> }) {
  const long = useSignal(false);
  const since = of.since.value;
  useEffect(() => {
    long.value = false;
    if (since === null) return;
    const timer = setTimeout(() => {
      long.value = true;
    }, LONG_MS);
    return () => clearTimeout(timer);
  }, [since, long]);
  if (!long.value) return null;
  return (
    <Notice
      tone="warn"
      title={t("dashboard.slow")}
      actions={
        <Button small onClick={of.stop}>
          {t("dashboard.stop")}
        </Button>
      }
    >
      {t("dashboard.slow_text")}
    </Notice>
  );
}
