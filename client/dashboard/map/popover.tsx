// What a circle or area holds, shown beside it while the pointer, the keyboard or a finger is on it.
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Area } from "../../../domain/summary.ts";
import { KINDS } from "../../../domain/vocabulary/kind.ts";
import { number } from "../../i18n/intl.ts";
import { label } from "../../i18n/label.ts";
import { ofWhom } from "../../i18n/of-whom.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { isCountryArea } from "../../map/area-shape.ts";
import type { Size } from "../../map/plane.ts";
import type { MapSize } from "../../map/scale.ts";
import {
  headOf,
  knownWords,
  memberNames,
  metricWord,
  valueWords,
  widenedWords,
} from "../../map/words.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { CtrlKbd } from "../../ui/ctrl-kbd.tsx";
import { Kbd } from "../../ui/kbd.tsx";
import { KindShape } from "../../ui/marks/kind-shape.tsx";
import { narrowed } from "../narrow.ts";
import type { Pointed } from "./controller-types.ts";
import { popoverAt } from "./popover-at.ts";
import "./popover.css";

type Props = {
  mark: Pointed;
  size: MapSize;
  /** The map's size in pixels. */
  map: Size;
  onOver: (on: boolean) => void;
  /** The sheet's button: what a second tap on the mark does too. */
  onOpen: () => void;
  /** Puts the sheet away. */
  onClose: () => void;
};

export function MapPopover({ mark, size, map, onOver, onOpen, onClose }: Props) {
  const held = mark.group ?? mark.area;
  const sheet = mark.how === "touch";
  const widened = widenedWords(held);
  const members = mark.group?.members;
  const hint = members ? t("pressed.pop_zoom") : hintOf(held.events);
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const own = { width: element.offsetWidth, height: element.offsetHeight };
    const at = sheet ? null : popoverAt(mark, own, map);
    element.style.left = at ? `${at.x}px` : "";
    element.style.top = at ? `${at.y}px` : "";
  });
  useLayoutEffect(() => {
    if (!sheet) return;
    // Whoever turns to another part of the page, by its tab or otherwise, is done with the mark.
    const away = ({ target }: Event) => {
      if (!(target as Element).closest(".map-frame")) onClose();
    };
    document.addEventListener("pointerdown", away);
    return () => document.removeEventListener("pointerdown", away);
  }, [sheet]);
  return (
    <div
      ref={root}
      class={sheet ? "map-pop map-pop-sheet" : "map-pop"}
      data-part="popover"
      {...(sheet ? {} : { role: "tooltip" })}
      onPointerEnter={() => onOver(true)}
      onPointerLeave={() => onOver(false)}
    >
      <p class="map-pop-head">{headOf(held)}</p>
      {sheet && <IconButton icon="close" label={t("ui.close")} onClick={onClose} />}
      <Figure held={held} size={size} />
      {members && <p class="two">{memberNames(members)}</p>}
      {mark.group?.level === "place" && !members && <p class="two">{knownWords(mark.group)}</p>}
      {mark.area && (
        <p class="two">
          {t(isCountryArea(mark.area) ? "pressed.pop_country" : "pressed.pop_region")}
        </p>
      )}
      {widened && <p class="two">{t("pressed.pop_widened", { widened })}</p>}
      <ul class="map-pop-kinds">
        {KINDS.filter(({ value }) => held.kinds[value]).map(({ value }) => (
          <li key={value}>
            <KindShape kind={value} silent />
            <span>{label("kind", value)}</span>
            <span class="num">{number(held.kinds[value] ?? 0)}</span>
          </li>
        ))}
      </ul>
      {sheet ? (
        <Button rank="primary" onClick={onOpen}>
          {hint}
        </Button>
      ) : (
        <>
          <p class="map-pop-hint">
            <Kbd>{t("pressed.enter")}</Kbd> {hint}
          </p>
          {narrowed.value && !members && (
            <p class="map-pop-hint">{rich("pressed.pop_too", { ctrl: <CtrlKbd /> })}</p>
          )}
        </>
      )}
    </div>
  );
}

function Figure({ held, size }: { held: Area; size: MapSize }) {
  const known = size === "events" ? null : held.figures[size];
  return (
    <>
      {size !== "events" && !known && (
        <p class="two">{t("pressed.pop_no_figure", { metric: ofWhom(label("metric", size)) })}</p>
      )}
      {size !== "events" && known && (
        <p class="two num">
          <b>{number(known.headline)}</b>
          {held.events === 1
            ? t("pressed.pop_one", { rest: valueWords(known), metric: metricWord(size) })
            : t("pressed.pop_figure", {
                rest: valueWords(known),
                summed: ofWhom(t(`map.summed_${size}`)),
                with: known.events_with,
                events: known.events_with + known.events_without,
              })}
        </p>
      )}
    </>
  );
}

function hintOf(events: number): string {
  return events === 1 ? t("pressed.pop_open") : t("pressed.pop_list", { count: events });
}
