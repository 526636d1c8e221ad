// Views that share one place: arrow keys move between them, only the chosen one is drawn.
import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";

export type Tab = {
  readonly id: string;
  readonly text: string;
  readonly panel: () => ComponentChildren;
};

export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const at = useSignal(0);
  const base = useId();
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const turned = getComputedStyle(row.current ?? document.body).direction === "rtl";
    const step = { ArrowRight: turned ? -1 : 1, ArrowLeft: turned ? 1 : -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    at.value = (at.value + step + tabs.length) % tabs.length;
    (row.current?.children[at.value] as HTMLElement | undefined)?.focus();
  };
  const chosen = tabs[at.value];
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={row} onKeyDown={onKeyDown}>
        {tabs.map((tab, i) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            class="tab"
            id={`${base}-${tab.id}`}
            aria-controls={`${base}-panel`}
            aria-selected={i === at.value}
            tabIndex={i === at.value ? 0 : -1}
            onClick={() => {
              at.value = i;
            }}
          >
            {tab.text}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${chosen?.id}`}>
        {chosen?.panel()}
      </div>
    </>
  );
}
