// The feeds as a table; on narrow windows as a list of the same facts, those that failed first.
import type { Feed } from "../../domain/feed.ts";
import { label } from "../i18n/label.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { type Look, StateMark } from "../jobs/state-mark.tsx";
import { narrow } from "../ui/media.ts";
import { Table } from "../ui/table.tsx";
import { FeedActions } from "./actions.tsx";
import { now, opened } from "./state.ts";
import { everyWords, nextWords, resultWords } from "./words.ts";

type Props = { feeds: readonly Feed[] };

export function FeedList({ feeds }: Props) {
  return narrow.value ? <Cards feeds={feeds} /> : <Rows feeds={feeds} />;
}

function Rows({ feeds }: Props) {
  return (
    <Table caption={t("feeds.feeds")} framed>
      <thead>
        <tr>
          <th scope="col">{t("feeds.source")}</th>
          <th scope="col">{t("feeds.often")}</th>
          <th scope="col">{t("jobs.state")}</th>
          <th scope="col">{t("jobs.last_result")}</th>
          <th scope="col">{t("jobs.next")}</th>
          <th scope="col">
            <span class="sr">{t("jobs.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {feeds.map((feed) => (
          <tr key={feed.id} class="job" data-part="source-row" data-id={feed.id}>
            <th scope="row" class="job-what">
              <Named feed={feed} />
            </th>
            <td class="job-when">
              <Often feed={feed} />
            </td>
            <td>
              <State feed={feed} />
            </td>
            <td class="feed-result">
              <Result feed={feed} />
            </td>
            <td class="job-next num">{nextWords(feed, now.value)}</td>
            <td>
              <FeedActions feed={feed} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const isIll = ({ state }: Feed) => state === "failed" || state === "slowed";

function Cards({ feeds }: Props) {
  const ordered = [...feeds.filter(isIll), ...feeds.filter((feed) => !isIll(feed))];
  return (
    <ul class="job-cards framed" aria-label={t("feeds.feeds")}>
      {ordered.map((feed) => (
        <li key={feed.id} class="job" data-part="source-row" data-id={feed.id}>
          <div class="feed-card-head">
            <div class="job-what">
              <Named feed={feed} />
            </div>
            <State feed={feed} />
          </div>
          <p class="feed-result">
            <Result feed={feed} />
          </p>
          <div class="job-card-end">
            <span class="muted num">
              {commas([everyWords(feed.every), nextWords(feed, now.value)])}
            </span>
            <FeedActions feed={feed} />
          </div>
        </li>
      ))}
    </ul>
  );
}

type One = { feed: Feed };

function Named({ feed: { name, address } }: One) {
  return (
    <>
      <b>
        <bdi>{name}</bdi>
      </b>
      <bdi class="job-text muted feed-address">{address.replace(/^https?:\/\//, "")}</bdi>
    </>
  );
}

function Often({ feed: { every, speaker, words } }: One) {
  return (
    <>
      <span>{everyWords(every)}</span>
      <span class="muted">{label("attributed_kind", speaker)}</span>
      {words.length > 0 && <bdi class="muted">{words.join(", ")}</bdi>}
    </>
  );
}

const LOOKS: Record<Feed["state"], Look> = {
  new: "new",
  on_time: "ok",
  slowed: "late",
  failed: "failed",
  paused: "paused",
};

function State({ feed: { state } }: One) {
  return (
    <StateMark look={LOOKS[state]}>
      {state === "slowed" ? t("feeds.slowed") : t(`jobs.state_${state}`)}
    </StateMark>
  );
}

function Result({ feed: { result } }: One) {
  const drafts = result?.key === "read" ? result.drafts : 0;
  const found = result?.key === "failed" ? result.found : null;
  return (
    <>
      {resultWords(result)}{" "}
      {drafts > 0 && <a href="/inbox">{t("feeds.in_inbox", { count: drafts })}</a>}
      {found !== null && (
        <button
          type="button"
          class="link-button"
          onClick={() => {
            opened.value = { for: "adding", address: found };
          }}
        >
          {t("feeds.found_at", { address: found })}
        </button>
      )}
    </>
  );
}
