// Still grey shapes of the size of what is coming, shown only when it takes longer than 300 ms.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";

const PATIENCE_MS = 300;

/** Grey lines; `widths` in per cent of the space there is. */
export function Skeleton({ widths = [30, 62, 40] }: { widths?: readonly number[] | undefined }) {
  return (
    <Late>
      <div class="skeleton" aria-busy="true">
        <span class="sr">{t("ui.loading")}</span>
        {widths.map((width, i) => (
          <span key={`${i}-${width}`} class="skeleton-line" style={{ inlineSize: `${width}%` }} />
        ))}
      </div>
    </Late>
  );
}

/** Draws its children only after 300 ms, so that quick answers show no flicker. */
export function Late({ children }: { children: ComponentChildren }) {
  const due = useSignal(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      due.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [due]);
  return due.value ? children : null;
}
