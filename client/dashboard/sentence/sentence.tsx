// The filter as a sentence: "Showing Belarus from 22 Aug–27 Sep 2020, all kinds". Each word in a chip opens its editor.
import { useComputed, useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { EVERYTHING } from "../../../domain/filter.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { Popover, usePopover } from "../../ui/popover.tsx";
import { choiceWords } from "../choice.ts";
import { choose, filter, period } from "../selection.ts";
import { today } from "../today.ts";
import { kindWord, periodWords, placeWords } from "../words.ts";
import { areaChips } from "./area-chips.ts";
import { AsKnownEditor, ChoiceEditor, PeriodEditor, PlaceEditor } from "./editors.ts";
import { addables, setParts } from "./parts.tsx";

export function Sentence() {
  return (
    <div class="sentence">
      {rich("dashboard.sentence", { place: <Place />, period: <Period />, kinds: <Kinds /> })}
      {setParts().map(({ id, label, text, clear, editor }) => (
        <Chip key={id} text={text} label={label} onClear={() => choose(clear)}>
          {editor}
        </Chip>
      ))}
      {areaChips().map(({ id, label, text, clear }) => (
        <Chip key={id} text={text} label={label} onClear={() => choose(clear)}>
          {(close) =>
            id === "as_of" ? (
              <AsKnownEditor close={close} />
            ) : (
              <p class="hint">{t("dashboard.area_hint")}</p>
            )
          }
        </Chip>
      ))}
      <More />
    </div>
  );
}

function Place() {
  const words = placeWords(filter.value);
  const { country, admin1, place } = EVERYTHING;
  return (
    <Chip
      text={words ?? t("dashboard.anywhere")}
      label={t("dashboard.place")}
      onClear={words === null ? undefined : () => choose({ country, admin1, place })}
    >
      <PlaceEditor />
    </Chip>
  );
}

function Period() {
  const any = useComputed(() => period.value === null);
  const { dated } = filter.value;
  return (
    <Chip
      text={<PeriodText />}
      label={t("dashboard.period")}
      onClear={
        any.value && dated === "event" ? undefined : () => choose({ date: null, dated: "event" })
      }
    >
      {(close) => <PeriodEditor close={close} />}
    </Chip>
  );
}

/** By itself: it follows the timeline's window. */
function PeriodText() {
  const text = useComputed(() => {
    const days = periodWords(period.value, today()) ?? t("dashboard.all_days");
    return filter.value.dated === "added" ? t("dashboard.added_in", { period: days }) : days;
  });
  return <>{text}</>;
}

function Kinds() {
  const words = choiceWords(filter.value.kind, kindWord);
  return (
    <Chip
      text={words || t("dashboard.all_kinds")}
      label={t("dashboard.kind")}
      onClear={words ? () => choose({ kind: EVERYTHING.kind }) : undefined}
    >
      <ChoiceEditor facet="kind" title={t("dashboard.kind")} />
    </Chip>
  );
}

function More() {
  return (
    <Chip text={t("dashboard.filter")} label={t("dashboard.filter_add")} icon="add">
      {(close) => <Addables close={close} />}
    </Chip>
  );
}

/** A menu of parts; choosing one puts its editor in the menu's place. */
function Addables({ close }: { close: () => void }) {
  const at = useSignal<string | null>(null);
  const parts = addables();
  const chosen = parts.find((part) => part.id === at.value);
  if (chosen) return chosen.editor(close);
  return (
    <ul class="editor-menu">
      {parts.map(({ id, label }) => (
        <li key={id}>
          <button
            type="button"
            class="menu-item"
            onClick={() => {
              at.value = id;
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

type Props = {
  /** What the chip says now: "Belarus", "all kinds". */
  text: ComponentChildren;
  /** What it changes: "Place", "Kind". */
  label: string;
  /** Outlined with a leading icon instead of filled: "+ Filter". */
  icon?: IconName | undefined;
  /** Given when the chip differs from its default: puts it back. */
  onClear?: (() => void) | undefined;
  /** The editor; a function receives `close`. */
  children: ComponentChildren | ((close: () => void) => ComponentChildren);
};

/** A word of the sentence that opens its editor below it. */
function Chip({ text, label, icon, onClear, children }: Props) {
  const pop = usePopover();
  return (
    <span class={`chip ${icon ? "chip-outline" : ""}`}>
      <button type="button" class="chip-main num" {...pop.trigger}>
        {icon && <Icon name={icon} size={14} />}
        {text}
        {!icon && <Icon name="down" size={14} />}
      </button>
      {onClear && (
        <button
          type="button"
          class="chip-clear"
          aria-label={t("ui.clear", { name: label })}
          title={t("ui.clear", { name: label })}
          onClick={onClear}
        >
          <Icon name="close" size={12} />
        </button>
      )}
      <Popover of={pop} label={label}>
        {typeof children === "function" ? children(pop.close) : children}
      </Popover>
    </span>
  );
}
