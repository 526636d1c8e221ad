// Figures and claims as words on the page: the value in use is bold, "no figure" is quiet but never blank.
import {
  type ClaimLike,
  type FigureLike,
  say,
  sayFigure,
  sayHeadline,
  sayWhole,
  tightRange,
} from "../i18n/say.ts";
import { Quote } from "./quote.tsx";

/** "**100** to 10,000", "**69 or more** to 99", "no figure". */
export function FigureText({ figure }: { figure: FigureLike | null | undefined }) {
  const { before, value, after } = sayFigure(figure);
  if (!figure) return <span class="no-figure">{value}</span>;
  return (
    <bdi class="figure-text num">
      {before}
      <b>{value}</b>
      {after}
    </bdi>
  );
}

/** A headline figure with its own wording set small: "more than **100,000**", "**12,000** or more". */
export function Headline({ figure }: { figure: FigureLike }) {
  const { before, value, after } = sayHeadline(figure);
  return (
    <bdi class="headline num">
      <small>{before}</small>
      <span>{value}</span>
      <small>{after}</small>
    </bdi>
  );
}

/** A claim in words; words without a number are the source's own. */
export function ClaimText({ claim, lang }: { claim: ClaimLike; lang?: string | null | undefined }) {
  const wordsOnly = claim.qualifier === "vague" || (claim.low === null && claim.high === null);
  if (wordsOnly && claim.phrase) return <Quote lang={lang}>{claim.phrase}</Quote>;
  return <bdi class="num">{say(claim)}</bdi>;
}

/** A figure's range in signs ("100,000–150,000+"), which assistive technology hears in words. */
export function TightRange({ figure }: { figure: FigureLike }) {
  return <Signs shown={tightRange(figure)} heard={sayWhole(figure)} />;
}

function Signs({ shown, heard }: { shown: string; heard: string }) {
  if (shown === heard) return <bdi class="num">{shown}</bdi>;
  return (
    <bdi class="num">
      <span aria-hidden="true">{shown}</span>
      <span class="sr">{heard}</span>
    </bdi>
  );
}
