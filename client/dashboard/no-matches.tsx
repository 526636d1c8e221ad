// What stands where the list would be when nothing matches: which part of the filter to take out, with what is left then.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { EVERYTHING, type Filter } from "../../domain/filter.ts";
import { printFilter } from "../../domain/filter-url.ts";
import { get } from "../api.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { archive } from "../shell/archive.ts";
import { may } from "../shell/session.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { isMade } from "./choice.ts";
import { choose, chooseEverything, filter, period, query } from "./selection.ts";
import { areaChips } from "./sentence/area-chips.ts";
import { setParts } from "./sentence/parts.tsx";
import { today } from "./today.ts";
import { periodWords, placeWords } from "./words.ts";

type WayOut = {
  readonly text: string;
  readonly change: Partial<Filter>;
  /** It holds all that the way before it does: without more events it is left out. */
  readonly wider?: boolean;
};

export function NoMatches() {
  const everything = printFilter({ ...EVERYTHING, rule: filter.value.rule }) === query.value;
  if (everything) {
    return (
      <Empty
        title={t("nothing.no_events_yet")}
        actions={
          <>
            {may("set up the archive") && archive.value?.name === null && (
              <ButtonLink rank="primary" href="/account#archive">
                {t("nothing.set_up")}
              </ButtonLink>
            )}
            <ButtonLink icon="add" href="/events/new">
              {t("shell.add_event")}
            </ButtonLink>
          </>
        }
      >
        {archive.value?.about ?? t("nothing.no_events_text")}
      </Empty>
    );
  }
  return (
    <Empty
      title={t("dashboard.nothing")}
      actions={
        <>
          <WaysOut />
          <Button rank="quiet" onClick={chooseEverything}>
            {t("dashboard.start_again")}
          </Button>
        </>
      }
    >
      <WithoutTheRest />
    </Empty>
  );
}

/** "Belarus, 22 Aug–27 Sep 2020: 72 events, but none with every part of this filter." */
function WithoutTheRest() {
  const { country, date, dated, as_of, rule } = filter.value;
  const rest = { ...EVERYTHING, country, date, dated, as_of, rule };
  const [total = 0] = useTotals([{ text: "", change: rest }]);
  if (total === 0) return t("nothing.nothing_text");
  const view = commas([
    placeWords(rest) ?? t("dashboard.anywhere_short"),
    periodWords(period.value, today()) ?? "",
  ]);
  return t("nothing.nothing_with_all", {
    view,
    events: t("dashboard.events", { count: total }),
  });
}

function WaysOut() {
  const ways = waysOut();
  const totals = useTotals(ways);
  return (
    <>
      {ways.map(({ text, change }, i) => {
        const total = totals[i] ?? 0;
        const needless = total === 0 || (ways[i]?.wider && total === totals[i - 1]);
        return needless ? null : (
          <Button key={text} onClick={() => choose(change)}>
            {t("nothing.way_out", { way: text, events: t("dashboard.events", { count: total }) })}
          </Button>
        );
      })}
    </>
  );
}

/** One for each part of the filter that is set. */
function waysOut(): WayOut[] {
  const { kind, date } = filter.value;
  const { country, admin1, place } = EVERYTHING;
  const within = { ...filter.value, admin1, place };
  const inCountry = placeWords(within);
  const wider = inCountry !== null && inCountry !== placeWords(filter.value);
  return [
    ...(isMade(kind) ? [{ text: t("nothing.any_kind"), change: { kind: EVERYTHING.kind } }] : []),
    ...(wider
      ? [{ text: t("nothing.anywhere_in", { place: inCountry }), change: { admin1, place } }]
      : []),
    ...(placeWords(filter.value)
      ? [{ text: t("nothing.anywhere_else"), change: { country, admin1, place }, wider }]
      : []),
    ...(date !== null ? [{ text: t("dashboard.any_day"), change: { date: null } }] : []),
    ...[...setParts(), ...areaChips()].map(({ text, clear }) => ({
      text: t("nothing.without", { part: text }),
      change: clear,
    })),
  ];
}

/** How many events each way out leads to. */
function useTotals(ways: readonly WayOut[]): readonly number[] {
  const totals = useSignal<readonly number[]>([]);
  const asked = ways.map(({ change }) => printFilter({ ...filter.value, ...change })).join(" ");
  useEffect(() => {
    const asking = new AbortController();
    const ask = (path: string) =>
      get("/api/events", { query: `${path && `${path}&`}limit=1`, signal: asking.signal }).then(
        (answer) => answer.total,
        () => 0,
      );
    void Promise.all(asked.split(" ").map(ask)).then((found) => {
      if (!asking.signal.aborted) totals.value = found;
    });
    return () => asking.abort();
  }, [asked, totals]);
  return totals.value;
}
