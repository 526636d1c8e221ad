// One headline figure of a view: a sum, the largest crowd, or the number of events; with its range and cover.

import type { AskedEmbed, EmbedData } from "../../domain/embed.ts";
import { number } from "../i18n/intl.ts";
import { ofWhom } from "../i18n/of-whom.ts";
import { type FigureLike, reach } from "../i18n/say.ts";
import { t } from "../i18n/t.ts";
import type { MapSize } from "../map/scale.ts";
import { Headline } from "../ui/figure-text.tsx";
import { RangeMini } from "../ui/marks/range.tsx";
import { Frame, footOf, RuleBadge } from "./frame.tsx";
import { tellFigure } from "./tell-figure.ts";
import { kindsWords, viewTitle } from "./view-words.ts";

type Props = { asked: AskedEmbed; data: EmbedData; size: MapSize; further: string };

export function FigureCard({ asked, data, size, further }: Props) {
  const { filter } = asked;
  const { totals, change } = data.summary;
  const told = tellFigure(size, data);
  const what =
    size === "events"
      ? kindsWords(filter)
      : size === "participants"
        ? ofWhom(t("card.largest"))
        : ofWhom(t(`card.summed_${size}`));
  return (
    <Frame
      asked={asked}
      data={data}
      title={viewTitle(what, filter, data.today)}
      lead={further}
      foot={footOf(asked, data, totals.sources, t("card.cite_change", { change }))}
    >
      <p class={`card-figure num ${told.none || told.edge ? "card-none" : ""}`}>
        {told.figure ? <Headline figure={told.figure} /> : told.value}
      </p>
      {told.figure && <Range figure={told.figure} />}
      <p class="card-lead">
        {told.ruled && <RuleBadge rule={filter.rule} />} {told.words}
      </p>
      {told.figure && told.some && <p class="card-lead">{told.some}</p>}
    </Frame>
  );
}

/** The range beside the figure, where claims reach beyond it. */
function Range({ figure }: { figure: FigureLike }) {
  const { least, most, open } = reach(figure);
  if (least === most && !open) return null;
  const end = open ? t("words.at_least", { n: number(most) }) : number(most);
  return (
    <p class="card-range num">
      <RangeMini figure={figure} max={most} width={150} evenly />
      {least === most ? end : t("words.between", { low: number(least), high: end })}
    </p>
  );
}
