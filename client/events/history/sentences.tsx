// What was changed, as sentences: what was taken out struck through, what came in strong, a source's words as its own.
import type { ComponentChild } from "preact";
import type { ChangeAnswer } from "../../../domain/answers/change.ts";
import type { Diff, SubjectType } from "../../../domain/change.ts";
import type { Claim } from "../../../domain/claim.ts";
import type { FigureThen } from "../../../domain/figures-then.ts";
import { commas, list } from "../../i18n/lists.ts";
import { rich } from "../../i18n/rich.ts";
import { Quote } from "../../ui/quote.tsx";
import { changeName, claimWords } from "../drawer/change-words.ts";
import { After, Before } from "../drawer/changed-value.tsx";
import { fieldName, type Named, valueWords, withNames } from "../drawer/field-words.ts";
import { saidAt } from "../said-at.ts";

type Props = {
  changes: readonly ChangeAnswer[];
  /** What figures were before and after each change, by its number. */
  then: ReadonlyMap<number, FigureThen>;
  names: Named;
};

export function Sentences({ changes, then, names }: Props) {
  const said = changes.flatMap((change) => sentencesOf(change, changes, then, names));
  return (
    <ul class="version-said">
      {said.map((sentence, at) => (
        <li key={at}>{sentence}</li>
      ))}
    </ul>
  );
}

function sentencesOf(
  change: ChangeAnswer,
  together: readonly ChangeAnswer[],
  then: Props["then"],
  names: Named,
): ComponentChild[] {
  const { subject, action, number, diff } = change;
  const figure = then.get(number);
  if (subject === "claim" && action === "create" && figure)
    return [added(figure.is, together, then)];
  if (subject === "claim" && action === "edit" && figure)
    return corrected(change, figure, together, names);
  if (subject === "claim" && action === "move" && figure?.is.metric)
    return [rich("history.figure_moved", { figure: <ins>{figureWords(figure.is)}</ins> })];
  const into = diff.merged_into?.[1];
  if (subject === "event" && action === "merge" && typeof into === "string")
    return [rich("history.merged_into", { event: <Other id={into} names={names} /> })];
  if (subject === "event" && action === "edit") return fieldSentences(diff, subject, names);
  return [changeName(change)];
}

/** Another record by its title, as far as it may be seen. */
function Other({ id, names }: { id: string; names: Named }) {
  return (
    <a href={`/events/${encodeURIComponent(id)}`}>
      <bdi>{names.get(id) ?? id}</bdi>
    </a>
  );
}

/** "Figure added: Detained: more than 500, Interior Ministry, 14 Sep. “…” It replaces more than 400." */
function added(claim: Partial<Claim>, together: readonly ChangeAnswer[], then: Props["then"]) {
  const replaced = together.find(({ subject_id }) => subject_id === claim.supersedes);
  const before = replaced && then.get(replaced.number)?.was;
  return (
    <>
      {rich("history.figure_added", { figure: <ins>{figureWords(claim)}</ins> })}
      <Words of={claim} />
      {before && (
        <>
          {" "}
          {rich("history.figure_instead", { figure: <del class="gone">{claimWords(before)}</del> })}
        </>
      )}
    </>
  );
}

/** Fields by which `claimWords` says a figure. */
const SAID = ["metric", "low", "high", "qualifier", "phrase", "attributed_to"];

function corrected(
  { subject, subject_id, diff }: ChangeAnswer,
  { was, is }: FigureThen,
  together: readonly ChangeAnswer[],
  names: Named,
): ComponentChild[] {
  const { status, supersedes, ...fields } = diff;
  const [before, after] = [claimWords(was), claimWords(is)];
  const gone = <del class="gone">{before}</del>;
  if (status?.[1] === "retracted")
    return [
      <>
        {rich("history.figure_withdrawn", { figure: gone })}
        <Words of={was} />
      </>,
    ];
  if (status?.[1] === "superseded") {
    const isTold = together.some(
      ({ action, diff }) => action === "create" && diff.supersedes?.[1] === subject_id,
    );
    return isTold ? [] : [rich("history.figure_replaced", { figure: gone })];
  }
  const again =
    status === undefined ? [] : [rich("history.figure_again", { figure: <ins>{after}</ins> })];
  const others = Object.fromEntries(
    Object.entries(fields).filter(([field]) => !SAID.includes(field)),
  );
  const isSaidAnew = Object.keys(fields).some((field) => SAID.includes(field));
  const anew =
    before === after
      ? rich("history.figure_changed", { figure: <bdi>{after}</bdi> })
      : rich("history.figure_corrected", {
          was: <Before was={before} is={after} />,
          is: <After was={before} is={after} />,
        });
  const further = fieldSentences(others, subject, names);
  const told = isSaidAnew || further.length > 0 || (again.length === 0 && !supersedes);
  return [
    ...again,
    ...(told
      ? [
          <>
            {anew}
            {isSaidAnew && <Words of={is} />}
          </>,
        ]
      : []),
    ...further,
  ];
}

function fieldSentences(diff: Diff, subject: SubjectType, names: Named): ComponentChild[] {
  return Object.entries(diff).flatMap(([field, [before, after]]): ComponentChild[] => {
    const name = fieldName(field);
    const [old, now] = [withNames(field, before, names), withNames(field, after, names)];
    const listed = isList(old) && isList(now) ? listSentences(name, old, now) : [];
    if (listed.length > 0) return listed;
    const [was, is] = [valueWords(field, old, subject), valueWords(field, now, subject)];
    if (was === null && is === null) return [];
    if (was === null) return [rich("history.set", { field: name, is: <ins>{is}</ins> })];
    if (is === null)
      return [rich("history.cleared", { field: name, was: <del class="gone">{was}</del> })];
    const both = { was, is };
    return [
      rich("history.becomes", {
        field: name,
        was: <Before {...both} />,
        is: <After {...both} />,
      }),
    ];
  });
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

function listSentences(field: string, was: string[], is: string[]): ComponentChild[] {
  const [gone, come] = [
    was.filter((item) => !is.includes(item)),
    is.filter((item) => !was.includes(item)),
  ];
  return [
    ...(come.length > 0
      ? [rich("history.list_added", { field, items: <ins>{list(come)}</ins> })]
      : []),
    ...(gone.length > 0
      ? [rich("history.cleared", { field, was: <del class="gone">{list(gone)}</del> })]
      : []),
  ];
}

/** A figure with when it was said. */
function figureWords(claim: Partial<Claim>): string {
  const said = claim.as_of ? saidAt(claim.as_of) : "";
  return commas([claimWords(claim), said]);
}

/** The words of the source, unless the figure is said by them already. */
function Words({ of: { phrase, qualifier } }: { of: Partial<Claim> }) {
  if (!phrase || qualifier === "vague") return null;
  return (
    <>
      {" "}
      <Quote>{phrase}</Quote>
    </>
  );
}
