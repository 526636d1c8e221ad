// A table in a region of its own, which scrolls sideways and can take the focus to do so by keyboard.
import type { ComponentChildren } from "preact";
import { t } from "../i18n/t.ts";
import { Icon } from "./icon.tsx";

/** A region that scrolls must be reachable by keyboard. */
const REACHABLE = { tabIndex: 0 };

type FrameProps = {
  /** The table's caption, for assistive technology. */
  caption: string;
  /** Rounded outline round it, for tables that stand on the page's ground. */
  framed?: boolean | undefined;
  /** How many rows it has in all, when not all are drawn. */
  rows?: number | undefined;
  /** `thead` and `tbody`. Numbers: class "n" on th and td. */
  children: ComponentChildren;
};

export function Table({ caption, framed, rows, children }: FrameProps) {
  return (
    <section
      class={`table-frame ${framed ? "table-framed" : ""}`}
      aria-label={t("ui.scroll_table", { name: caption })}
      {...REACHABLE}
    >
      <table class="table" aria-rowcount={rows}>
        <caption class="sr">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

type HeadProps = {
  children: string;
  /** Set when the table is sorted by this column. */
  sorted?: "ascending" | "descending" | undefined;
  onSort: () => void;
  /** A column of numbers. */
  numeric?: boolean | undefined;
};

/** A column's name that sorts by it. */
export function SortHead({ children, sorted, onSort, numeric }: HeadProps) {
  return (
    <th scope="col" class={numeric ? "n" : ""} aria-sort={sorted}>
      <button type="button" class="sort-button" onClick={onSort}>
        {children}
        {sorted && <Icon name="down" size={12} class={sorted === "ascending" ? "icon-up" : ""} />}
      </button>
    </th>
  );
}
