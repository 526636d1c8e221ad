// A button that opens a short list of actions; arrow keys move, Enter acts, Esc closes.
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";
import { Popover, type PopoverHandle, usePopover } from "./popover.tsx";

export type MenuItem = {
  readonly text: string;
  readonly icon?: IconName | undefined;
  /** A place to go … */
  readonly href?: string | undefined;
  /** … or something to do. */
  readonly act?: (() => void) | undefined;
};

type Props = {
  /** Name of the menu, and its button's when `text` is missing. */
  label: string;
  /** Words on the button; without them it is the "more" icon alone. */
  text?: ComponentChildren;
  items: readonly MenuItem[];
};

export function Menu({ label, text, items }: Props) {
  const pop = usePopover();
  return (
    <>
      <button
        type="button"
        class={`button button-quiet button-small ${text ? "" : "icon-button"}`}
        aria-haspopup="menu"
        aria-label={text ? undefined : label}
        title={text ? undefined : label}
        {...pop.trigger}
      >
        {text ?? <Icon name="more" />}
        {text && <Icon name="down" />}
      </button>
      <Popover of={pop} label={label} role="menu">
        <MenuList items={items} pop={pop} />
      </Popover>
    </>
  );
}

function MenuList({ items, pop }: { items: readonly MenuItem[]; pop: PopoverHandle }) {
  const move = (event: KeyboardEvent) => {
    const all = [...(pop.panel.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };
  return (
    <ul class="menu" onKeyDown={move}>
      {items.map((item) => (
        <li key={item.text} role="none">
          {item.href !== undefined ? (
            <a role="menuitem" class="menu-item" href={item.href} onClick={pop.close}>
              {item.icon && <Icon name={item.icon} />}
              {item.text}
            </a>
          ) : (
            <button
              type="button"
              role="menuitem"
              class="menu-item"
              onClick={() => {
                pop.close();
                item.act?.();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              {item.text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
