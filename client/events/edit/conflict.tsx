// Two corrections that met: what each changed beside what it was, a choice where both changed one thing, and the result to save.
import type { ComponentChildren } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { clock } from "../../i18n/dates.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { After } from "../drawer/changed-value.tsx";
import { RecordWay } from "../merge/record-way.tsx";
import { changesOf } from "./correction.ts";
import type { Editing, Meanwhile } from "./editing.ts";
import type { Side } from "./meeting.ts";
import { askedOf, type Line, linesOf } from "./met.ts";
import "../merge/merge.css";

type Props = { editing: Editing; onSave: () => void; onDrop: () => void };

export function Conflict({ editing, onSave, onDrop }: Props) {
  const { form, base, record, meanwhile, comparing, now } = editing;
  useLayoutEffect(focusTitle, []);
  const met = meanwhile.value;
  if (met === null) return null;
  const lines = linesOf(form, met.meeting);
  const asked = askedOf(lines);
  const back = () => {
    comparing.value = false;
    requestAnimationFrame(focusTitle);
  };
  return (
    <section class="met" data-part="conflict">
      <RecordWay record={record.value} />
      <PageTitle lead={asked === 0 ? t("edit.met_fits") : t("edit.met_asked", { count: asked })}>
        {metTitle(met)}
      </PageTitle>
      <div class="merge-fields">
        <div class="merge-row met-row met-heads" aria-hidden="true">
          <span />
          <span>{t("edit.met_was")}</span>
          <span>{t("edit.met_mine")}</span>
          <span>{t("edit.met_theirs")}</span>
        </div>
        {lines.map((line) =>
          line.offers.length > 0 ? (
            <Asked key={line.id} line={line} />
          ) : (
            <Told key={line.id} line={line} />
          ),
        )}
      </div>
      {changesOf(form, base.value).length === 0 && <Notice>{t("edit.no_changes")}</Notice>}
      <div class="actions">
        {changesOf(form, base.value).length > 0 && (
          <Button rank="primary" busy={now.value.state === "saving"} onClick={onSave}>
            {t("edit.met_save")}
          </Button>
        )}
        <Button onClick={back}>{t("edit.met_back")}</Button>
        <Button
          rank="quiet"
          onClick={() => {
            onDrop();
            back();
          }}
        >
          {t("edit.drop")}
        </Button>
      </div>
    </section>
  );
}

/** Who saved the record and when, as far as that is known. */
export function metTitle({ by }: Meanwhile): string {
  if (by === null) return t("edit.meanwhile");
  return t("edit.meanwhile_by", { name: by.name, time: clock(by.at) });
}

function focusTitle(): void {
  document.querySelector("h1")?.focus();
}

function Asked({ line }: { line: Line }) {
  const { id, name, was, offers, chosen, choose } = line;
  return (
    <fieldset class="merge-row met-row met-asked" data-part="row" data-id={id}>
      <legend class="merge-name">{name}</legend>
      <Cell of={t("edit.met_was")}>
        <Words line={line} words={was} plain />
      </Cell>
      {offers.map((side) => (
        <label key={side} class={`merge-value ${side === "both" ? "met-both" : ""}`}>
          <input
            type="radio"
            class="radio"
            name={`met-${id}`}
            value={side}
            checked={chosen === side}
            onChange={() => choose(side)}
          />
          <Cell of={side === "both" ? null : ofSide(side)}>
            {side === "both" ? (
              t("edit.met_both")
            ) : (
              <Words line={line} words={side === "mine" ? line.mine : line.theirs} />
            )}
          </Cell>
        </label>
      ))}
    </fieldset>
  );
}

const ofSide = (side: Side) => t(side === "mine" ? "edit.met_mine" : "edit.met_theirs");

function Told({ line }: { line: Line }) {
  const { id, name, was, mine, theirs, by } = line;
  return (
    <div class="merge-row met-row" data-part="row" data-id={id}>
      <span class="merge-name">{name}</span>
      <Cell of={t("edit.met_was")}>
        <Words line={line} words={was} plain />
      </Cell>
      <Cell of={t("edit.met_mine")}>
        {by === "theirs" ? (
          <Unchanged />
        ) : (
          <Kept line={line} words={mine}>
            {t(by === "same" ? "edit.met_same" : "edit.met_kept_mine")}
          </Kept>
        )}
      </Cell>
      <Cell of={t("edit.met_theirs")}>
        {by === "mine" ? (
          <Unchanged />
        ) : (
          <Kept line={line} words={theirs}>
            {t(by === "same" ? "edit.met_same" : "edit.met_kept_theirs")}
          </Kept>
        )}
      </Cell>
    </div>
  );
}

/** A cell tells its column where the columns stand under each other, and to whoever listens. */
function Cell({ of, children }: { of: string | null; children: ComponentChildren }) {
  return (
    <span class="met-cell">
      {of && <span class="met-of">{of}</span>}
      <span>{children}</span>
    </span>
  );
}

const Unchanged = () => <span class="muted">{t("edit.met_unchanged")}</span>;

type KeptProps = { line: Line; words: string | null; children: string };

function Kept({ line, words, children }: KeptProps) {
  return (
    <>
      <span class="met-kept">
        <Icon name="check" /> {children}
      </span>
      <Words line={line} words={words} />
    </>
  );
}

type WordsProps = { line: Line; words: string | null; plain?: boolean };

function Words({ line: { was, isFigure }, words, plain = false }: WordsProps) {
  if (words === null && isFigure && was !== null)
    return <span class="muted">{t("edit.met_gone")}</span>;
  if (words === null) return <span class="muted">{t("drawer.nothing")}</span>;
  return plain ? <bdi>{words}</bdi> : <After was={was} is={words} />;
}
