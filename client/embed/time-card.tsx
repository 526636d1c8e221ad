// A figure or the number of events by time, as a chart and as a table.
import type { AskedEmbed, EmbedData } from "../../domain/embed.ts";
import { binName } from "../dashboard/timeline/bins.ts";
import type { Voice } from "../dashboard/timeline/marks.ts";
import type { TimePart } from "../dashboard/timeline/time-part.ts";
import { claimsScene, eventsScene } from "../dashboard/timeline/time-scene.ts";
import { metricShort } from "../dashboard/words.ts";
import { number } from "../i18n/intl.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import type { MapSize } from "../map/scale.ts";
import { Frame, footOf, RuleBadge } from "./frame.tsx";
import { KindKey, VoiceKey } from "./keys.tsx";
import { Sized, WIDTHS } from "./sized.tsx";
import { periodPart } from "./time.ts";
import { TimeChart } from "./time-chart.tsx";
import { kindsWords, viewTitle } from "./view-words.ts";

const INSET = 36;
const HEIGHT = 184;

type Props = { asked: AskedEmbed; data: EmbedData; size: MapSize; further: string };

export function TimeCard({ asked, data, size, further }: Props) {
  const { filter } = asked;
  const { timeline, totals, change } = data.summary;
  const metric = size === "events" ? null : size;
  const part = periodPart(asked, data, metric);
  const what = metric === null ? kindsWords(filter) : metricShort(metric);
  const title = viewTitle(what, filter, data.today);
  const sentence =
    metric === null
      ? t(`dashboard.events_per_${timeline.bin}`)
      : t(`card.per_${timeline.bin}`, { metric: metricShort(metric) });
  return (
    <Frame
      asked={asked}
      data={data}
      title={title}
      lead={
        <>
          {metric !== null && <RuleBadge rule={filter.rule} />} {sentence}. {further}
        </>
      }
      foot={footOf(asked, data, totals.sources, t("card.cite_change", { change }))}
    >
      {part === null && <p class="card-notice">{t("card.nothing_dated")}</p>}
      {part !== null && <Chart part={part} title={title} counts={metric === null} />}
    </Frame>
  );
}

function Chart({ part, title, counts }: { part: TimePart; title: string; counts: boolean }) {
  const silent = !counts && part.marks.length === 0;
  const sceneOf = counts ? eventsScene : claimsScene;
  return (
    <>
      {counts ? (
        <KindKey stacks={part.bins.map(({ stack }) => stack)} />
      ) : (
        <VoiceKey marks={part.marks} />
      )}
      {silent && <p class="card-notice">{t("embed.figure_none")}</p>}
      {!silent && (
        <Sized
          pictures={WIDTHS.map((width) => {
            const size = { width: width - INSET, height: HEIGHT };
            const scene = sceneOf(part, { ...size, dated: true });
            const name = t("card.time_name", { title });
            return <TimeChart key={width} {...size} scene={scene} name={name} />;
          })}
        />
      )}
      {!counts && !silent && <p class="card-note">{t("card.short_lines")}</p>}
      {!silent && <TimeTable part={part} counts={counts} />}
    </>
  );
}

const VOICES = ["authorities", "monitors", "organisers"] as const;

/** The same for those who do not see the chart: one row for each bin with events. */
function TimeTable({ part, counts }: { part: TimePart; counts: boolean }) {
  const cell = (bin: number, is: (voice: Voice, used: boolean) => boolean) => {
    const mark = part.marks.find((each) => each.bin === bin && is(each.voice, each.used));
    if (mark === undefined) return t("words.no_figure");
    return mark.open ? t("words.at_least", { n: number(mark.value) }) : number(mark.value);
  };
  return (
    <div class="sr">
      <table>
        <caption>{t("card.time_table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("card.when")}</th>
            <th scope="col">{t("card.events")}</th>
            {!counts && <th scope="col">{t("card.in_use_head")}</th>}
            {!counts &&
              VOICES.map((voice) => (
                <th key={voice} scope="col">
                  {label("rule", voice)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {part.bins.map(
            ({ days, events }, i) =>
              events > 0 && (
                <tr key={days.from}>
                  <th scope="row">{binName(part.bin, days.from)}</th>
                  <td>{number(events)}</td>
                  {!counts && <td>{cell(i, (_, used) => used)}</td>}
                  {!counts &&
                    VOICES.map((voice) => <td key={voice}>{cell(i, (said) => said === voice)}</td>)}
                </tr>
              ),
          )}
        </tbody>
      </table>
    </div>
  );
}
