// The writes by day: a table, and on narrow windows a list of the same facts. The one in focus is the keys'.
import type { ComponentChild, TargetedKeyboardEvent } from "preact";
import type { ActivityItem } from "../../domain/answers/activity.ts";
import { day } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { jobName } from "../jobs/words.ts";
import { navigate } from "../router.ts";
import { Button } from "../ui/button.tsx";
import { narrow } from "../ui/media.ts";
import { Table } from "../ui/table.tsx";
import { takeBack } from "../ui/undo.ts";
import { ask, focused, hrefOf } from "./state.ts";
import { whatParts, whatWords, whoWords } from "./words.ts";

type Props = { items: readonly ActivityItem[] };

export function Rows({ items }: Props) {
  const days = byDay(items);
  return narrow.value ? <Cards days={days} /> : <DayTable days={days} />;
}

type Days = readonly { readonly on: string; readonly items: readonly ActivityItem[] }[];

/** The newest day first. */
function byDay(items: readonly ActivityItem[]): Days {
  const days: { on: string; items: ActivityItem[] }[] = [];
  for (const item of items) {
    const on = item.at.slice(0, 10);
    const last = days.at(-1);
    if (last?.on === on) last.items.push(item);
    else days.push({ on, items: [item] });
  }
  return days;
}

function DayTable({ days }: { days: Days }) {
  return (
    <Table caption={t("activity.caption")} framed>
      <thead>
        <tr>
          <th scope="col">{t("activity.time")}</th>
          <th scope="col">{t("activity.who")}</th>
          <th scope="col">{t("activity.what")}</th>
          <th scope="col">{t("activity.record")}</th>
          <th scope="col">{t("activity.why")}</th>
          <th scope="col">
            <span class="sr">{t("activity.undo")}</span>
          </th>
        </tr>
      </thead>
      {days.map(({ on, items }) => (
        <tbody key={on}>
          <tr class="activity-day">
            <th scope="rowgroup" colSpan={6}>
              {day(on)}
            </th>
          </tr>
          {items.map((item) => (
            <tr key={item.last} {...row(item)}>
              <td class="num muted">{item.at.slice(11, 16)}</td>
              <td class="activity-who">
                <bdi>{whoWords(item)}</bdi>
              </td>
              <td class="activity-what">
                <What item={item} />
              </td>
              <td class="activity-record">
                <Subject item={item} />
              </td>
              <td class="activity-why muted">
                <Why item={item} />
              </td>
              <td class="activity-undo">
                <Undo item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Cards({ days }: { days: Days }) {
  return days.map(({ on, items }) => (
    <section key={on} aria-label={day(on)}>
      <h2 class="activity-day">{day(on)}</h2>
      <ul class="activity-cards" aria-label={t("activity.caption")}>
        {items.map((item) => (
          <li key={item.last} {...row(item)}>
            <div class="activity-what">
              <What item={item} />
            </div>
            <p class="activity-record">
              <Subject item={item} />
            </p>
            <p class="muted small num">{commas([item.at.slice(11, 16), whoWords(item)])}</p>
            <p class="muted small">
              <Why item={item} />
            </p>
            <p class="activity-undo">
              <Undo item={item} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  ));
}

type One = { item: ActivityItem };

/** What makes a row one that the keys stand on. */
const row = (item: ActivityItem) => ({
  id: rowId(item.last),
  class: `activity-row ${focused.value === item.last ? "activity-row-on" : ""}`,
  tabIndex: -1,
  "data-part": "row",
  "data-id": item.last,
  onFocusCapture: () => {
    focused.value = item.last;
  },
  // Enter on the row itself; on a link or a button inside, it is theirs.
  onKeyDown: (event: TargetedKeyboardEvent<HTMLElement>) => {
    const href = hrefOf(item);
    if (event.key !== "Enter" || event.target !== event.currentTarget || href === null) return;
    event.preventDefault();
    navigate(href);
  },
});

const rowId = (last: number) => `write-${last}`;

/** Puts the focus on a row once it is drawn. */
export function focusRow(last: number): void {
  focused.value = last;
  const element = document.getElementById(rowId(last));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "nearest" });
}

const What = ({ item }: One) => whatParts(item).map((part) => <p key={part}>{part}</p>);

/** The records of a write; else what it was about. */
function Subject({ item }: One): ComponentChild {
  const { records, changes } = item;
  if (records.length > 0)
    return records.map(({ id, title }) => (
      <a key={id} href={`/events/${encodeURIComponent(id)}/history`}>
        <bdi>{title}</bdi>
      </a>
    ));
  const { subject, subject_id = "" } = changes[0] ?? {};
  const named = {
    draft: t("activity.proposal"),
    job: jobName(subject_id),
    snapshot: t("activity.snapshot", { id: subject_id }),
    account: t("activity.account"),
  };
  const name = named[subject as keyof typeof named];
  const href = hrefOf(item);
  if (name === undefined) return null;
  return href === null ? <span class="muted">{name}</span> : <a href={href}>{name}</a>;
}

/** Why, as it was said for everybody; what was noted for editors stands behind it. */
function Why({ item: { changes } }: One) {
  const said = [...new Set(changes.flatMap(({ reason, note }) => [reason, note]))];
  return <bdi>{commas(said)}</bdi>;
}

function Undo({ item }: One) {
  if (item.undo === "never") return null;
  if (item.undo === "later") return <span class="muted">{t("activity.later")}</span>;
  return (
    <Button
      small
      rank="quiet"
      aria-label={t("activity.undo_row", { what: whatWords(item) })}
      onClick={() => void undo(item)}
    >
      {t("ui.undo")}
    </Button>
  );
}

/** Undoes a write, and keeps the focus on its row, whose button goes. */
export async function undo({ first, last }: ActivityItem): Promise<void> {
  await takeBack(first, last, () => void ask(true), true);
  focusRow(last);
}
