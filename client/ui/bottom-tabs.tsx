// The phone's tabs at the bottom edge: they scroll to a part of the page, they do not hide the others.
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

type Item = {
  readonly icon: IconName;
  readonly text: string;
  readonly onChoose: () => void;
  readonly current?: boolean | undefined;
};

export function BottomTabs({ label, items }: { label: string; items: readonly Item[] }) {
  return (
    <nav class="bottom-tabs" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.text}
          type="button"
          class="bottom-tab"
          aria-current={item.current ? "true" : undefined}
          onClick={item.onChoose}
        >
          <Icon name={item.icon} size={20} />
          {item.text}
        </button>
      ))}
    </nav>
  );
}
