// The slots of a cron expression: which one came last, which comes next. In UTC.
import { createTask, parse } from "node-cron";

const DAY = 86_400;
/** A 29 February that is a Sunday comes again within forty years, also across 2100. */
const DAYS_AHEAD = 40 * 366;

export type Schedule = {
  /** The newest slot that is not after `at`; null when there is none in forty years. */
  before: (at: Date) => Date | null;
  /** The first slot after `at`; null when there is none in forty years. */
  after: (at: Date) => Date | null;
};

/** The first slots after `at`, at most so many. */
export function slotsAfter({ after }: Schedule, at: Date, most: number): Date[] {
  const slots: Date[] = [];
  for (let slot = after(at); slot !== null && slots.length < most; slot = after(slot))
    slots.push(slot);
  return slots;
}

/** Throws when node-cron does not understand the expression. */
export function scheduleOf(cron: string): Schedule {
  const { hour, minute, second } = parse(cron);
  const task = createTask(cron, () => {}, { timezone: "UTC" });
  task.destroy();

  const search = (at: Date, direction: 1 | -1): Date | null => {
    const order = (values: readonly number[]) => values.toSorted((a, b) => direction * (a - b));
    const [hours, minutes, seconds] = [order(hour), order(minute), order(second)];
    const now = Math.floor(at.getTime() / 1000);
    const today = Math.floor(now / DAY);
    for (let days = 0; days <= DAYS_AHEAD; days++) {
      const from = days > 0 ? null : now - today * DAY;
      const time = firstTime([hours, minutes, seconds], (t) =>
        from === null ? true : direction === 1 ? t > from : t <= from,
      );
      if (time === null) continue;
      const slot = new Date(((today + direction * days) * DAY + time) * 1000);
      if (task.match(slot)) return slot;
    }
    return null;
  };
  return { before: (at) => search(at, -1), after: (at) => search(at, 1) };
}

/** The first time of day, in seconds, that passes; hours, minutes and seconds come in order of preference. */
function firstTime(
  [hours, minutes, seconds]: [number[], number[], number[]],
  passes: (time: number) => boolean,
): number | null {
  for (const hour of hours)
    for (const minute of minutes)
      for (const second of seconds) {
        const time = hour * 3600 + minute * 60 + second;
        if (passes(time)) return time;
      }
  return null;
}
