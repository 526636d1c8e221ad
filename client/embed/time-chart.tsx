// A card's chart by time: columns of events by kind, or a mark for each voice with a dash where nobody gave a figure.
import type { Speaker } from "../../domain/vocabulary/speaker.ts";
import { labelled } from "../dashboard/timeline/bins.ts";
import { type Mark, peaks, type Voice } from "../dashboard/timeline/marks.ts";
import { number } from "../i18n/intl.ts";
import { axis } from "../i18n/say.ts";
import { markAt } from "../ui/marks/claim-mark.ts";
import { kindColour } from "../ui/marks/kinds.ts";
import { Pieces } from "../ui/marks/pieces.tsx";
import { fewTicks, linear, type Scale } from "../ui/marks/scale.ts";
import { height, type TimePart } from "./time.ts";

const LEFT = 42;
const RIGHT = 8;
const TOP = 22;
/** Below the plot: dashes and days. */
const UNDER = 34;
/** The same where days are not named. */
const EDGE = 6;
const HEIGHT = 184;
/** The largest value ends this far below the top of the scale. */
const ROOM = 1.06;
const NAMED = 3;
const NAME_PX = 60;
const LABEL_PX = 44;

const SPEAKER: Record<Voice, Speaker> = {
  authorities: "authority",
  monitors: "monitor",
  organisers: "organiser",
  others: "witness",
};

type Plot = { part: TimePart; x: Scale; y: Scale; step: number };

type Props = {
  part: TimePart;
  width: number;
  height?: number;
  /** The days are named under it; not so when another chart with the same axis follows. */
  dated?: boolean;
  name: string;
};

export function TimeChart({ part, width, height: tall = HEIGHT, dated = true, name }: Props) {
  const { marks, stacks } = part;
  const bins = stacks.length;
  const step = (width - LEFT - RIGHT) / bins;
  const tops = marks.length > 0 ? marks.map(({ value }) => value) : stacks.map(height);
  const max = Math.max(1, ...tops) * ROOM;
  const y = linear(max, tall - (dated ? UNDER : EDGE), TOP);
  const plot: Plot = { part, step, y, x: (bin) => LEFT + (bin + 0.5) * step };
  return (
    <svg class="time-chart" viewBox={`0 0 ${width} ${tall}`} role="img" aria-label={name}>
      {fewTicks(max, 2).map((tick) => (
        <g key={tick}>
          <path class="line-rule" d={`M${LEFT} ${y(tick)}H${width - RIGHT}`} />
          <text class="axis-text" x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
            {axis(tick)}
          </text>
        </g>
      ))}
      {dated &&
        labelled(part.axis, width - LEFT - RIGHT).map(({ bin, text }) => {
          const last = plot.x(bin) + LABEL_PX / 2 > width;
          return (
            <text
              key={bin}
              class="axis-text"
              x={last ? width : plot.x(bin)}
              y={tall - 8}
              text-anchor={last ? "end" : "middle"}
            >
              {text}
            </text>
          );
        })}
      {marks.length > 0 ? <Marks {...plot} /> : <Columns {...plot} />}
    </svg>
  );
}

function Columns({ part, x, y, step }: Plot) {
  const width = Math.min(40, step * 0.74);
  return (
    <>
      {part.stacks.flatMap((stack, bin) => {
        let below = 0;
        return stack.map(({ kind, events }) => {
          const [bottom, top] = [y(below), y(below + events)];
          below += events;
          return (
            <rect
              key={`${bin} ${kind}`}
              x={x(bin) - width / 2}
              y={top}
              width={width}
              height={Math.max(0, bottom - top - 0.8)}
              fill={`var(${kindColour(kind)})`}
            />
          );
        });
      })}
    </>
  );
}

function Marks(plot: Plot) {
  const { part, x, y, step } = plot;
  const named = peaks(part.marks, null, NAMED, NAME_PX / Math.max(step, 1));
  return (
    <>
      {part.stacks.map((stack, bin) => (
        <Bin key={part.axis.starts[bin]} {...plot} bin={bin} events={height(stack)} />
      ))}
      {named.map((bin) => {
        const top = Math.max(...at(part, bin).map(({ value }) => value));
        return (
          <text key={bin} class="axis-value" x={x(bin)} y={y(top) - 10} text-anchor="middle">
            {number(top)}
          </text>
        );
      })}
    </>
  );
}

const at = ({ marks }: TimePart, bin: number): Mark[] => marks.filter((mark) => mark.bin === bin);

/** The voices of one bin with a line between them; a dash below the baseline when none speaks. */
function Bin({ part, x, y, bin, events }: Plot & { bin: number; events: number }) {
  const said = at(part, bin);
  const middle = x(bin);
  if (said.length === 0)
    return events > 0 ? <path class="time-gap" d={`M${middle - 3} ${y(0) + 6}h6`} /> : null;
  const heights = said.map(({ value }) => y(value));
  return (
    <>
      {said.length > 1 && (
        <path
          class="time-rivals"
          d={`M${middle} ${Math.min(...heights)}V${Math.max(...heights)}`}
        />
      )}
      {said.map(({ voice, value, used, open }) => (
        <g key={voice}>
          {open && <path class="time-open" d={`M${middle} ${y(value) - 7}v-9m-3 3 3-3 3 3`} />}
          <Pieces
            pieces={markAt(middle, y(value), SPEAKER[voice], used ? "used" : "covers")}
            standing={used ? "used" : "covers"}
            speaker={SPEAKER[voice]}
          />
        </g>
      ))}
    </>
  );
}
