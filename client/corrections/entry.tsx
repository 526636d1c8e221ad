// One correction: its kind, the record, a sentence with the source's words, why, and what was and is.
import type { ComponentChild } from "preact";
import type { CorrectedFigure, CorrectionAnswer } from "../../domain/answers/correction.ts";
import type { Place } from "../../domain/place.ts";
import { valueWords } from "../events/drawer/field-words.ts";
import { when } from "../i18n/dates.ts";
import { label, word } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { rich } from "../i18n/rich.ts";
import { say } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { Quote } from "../ui/quote.tsx";

const ICONS: Readonly<Record<CorrectionAnswer["kind"], IconName>> = {
  figure: "edit",
  place_date: "pin",
  merged: "link",
  retracted: "remove",
};

export function Entry({ correction }: { correction: CorrectionAnswer }) {
  const { number, kind, event, title, reason, source } = correction;
  const record = `/events/${encodeURIComponent(event)}`;
  return (
    <article id={`change-${number}`} class="correction" data-part="correction" data-id={number}>
      <p class="correction-kind">
        <Icon name={ICONS[kind]} /> {t(`corrections.was_${kind}`)}
      </p>
      <div class="correction-what">
        <h3>
          {title === null ? (
            <bdi class="num">{event}</bdi>
          ) : (
            <a href={record}>
              <bdi>{title}</bdi>
            </a>
          )}
        </h3>
        <p>
          <Sentence of={correction} />
        </p>
        {reason && (
          <p class="muted small">
            <bdi>{reason}</bdi>
          </p>
        )}
        <p class="correction-ways small">
          <a href={`${record}/history#change-${number}`}>{t("corrections.change")}</a>
          {source?.url && (
            <a href={source.url}>
              {rich("corrections.source", { name: <bdi>{source.publisher}</bdi> })}
            </a>
          )}
        </p>
      </div>
      <Both of={correction} />
    </article>
  );
}

type Of = { of: CorrectionAnswer };

/** What became of it, then the words of the source. */
function Sentence({ of }: Of): ComponentChild {
  const { kind, did, was, is } = of;
  if (kind === "retracted") return t(did ? "corrections.returned" : "corrections.retracted");
  if (kind === "merged") return t(did ? "corrections.apart" : "corrections.merged");
  const both = bothWords(of);
  const [stood, stands] = [both.was ?? "", both.is ?? ""];
  if (kind === "place_date") return t("corrections.changed", { was: stood, is: stands });
  const phrase = (is ?? was)?.phrase;
  return (
    <>
      {did === "withdrawn" && t("corrections.withdrawn", { was: stood })}
      {did === "again" && t("corrections.again", { is: stands })}
      {did === "replaced" && t("corrections.replaced", { was: stood, is: stands })}
      {did === "changed" && t("corrections.changed", { was: stood, is: stands })}{" "}
      {phrase && rich("corrections.source_says", { words: <Quote>{phrase}</Quote> })}
    </>
  );
}

function bothWords({ kind, was, is, place, date }: CorrectionAnswer) {
  if (kind === "figure") return { was: was && figureWords(was), is: is && figureWords(is) };
  const side = (at: "was" | "is") =>
    commas([date && datesWords(date[at]), place && placeWords(place[at])]) || null;
  return { was: side("was"), is: side("is") };
}

const figureWords = (figure: CorrectedFigure) => say(figure);

function datesWords({ start, end, date_precision }: NonNullable<CorrectionAnswer["date"]>["was"]) {
  const from = start ?? end;
  const days = from && when(from, end ?? from, date_precision ?? "day", "plain");
  return commas([days, date_precision && word("date_precision", date_precision)]);
}

const placeWords = (place: Place) => valueWords("place", place, "event");

/** At the right: what stood, struck through, and what stands. */
function Both({ of }: Of) {
  const { was, is } = bothWords(of);
  const figure = of.is ?? of.was;
  if (was === null && is === null) return null;
  return (
    <p class="correction-both num">
      <b class={of.kind === "figure" ? "" : "correction-words"}>
        {was !== null && <del class="gone">{was}</del>}{" "}
        {is !== null ? <ins>{is}</ins> : <span>{t("corrections.no_figure")}</span>}
      </b>
      {figure && (
        <span class="muted small">
          {commas([
            label("metric", figure.metric),
            figure.attributed_to ?? word("attributed_kind", figure.attributed_kind),
          ])}
        </span>
      )}
    </p>
  );
}
