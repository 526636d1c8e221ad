// Sources: what Vigil reads by itself, how each feed stands, and the window that adds one.
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { SignInFirst } from "../accounts/sign-in-first.tsx";
import { ApiProblem, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import "../jobs/jobs.css";
import { Button } from "../ui/button.tsx";
import { Empty } from "../ui/empty.tsx";
import { Failure } from "../ui/failure.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { AddFeed } from "./add-feed.tsx";
import { FeedList } from "./feed-list.tsx";
import { LinkSection } from "./links.tsx";
import "./sources.css";
import { feeds, opened, question, startAsking } from "./state.ts";

export function SourcesPage() {
  useEffect(startAsking, []);
  useSignalEffect(() => {
    if (feeds.value !== null || question.failure.value !== null) requestAnimationFrame(markReady);
  });
  return (
    <div class="page jobs-page">
      <PageTitle lead={t("feeds.lead")}>{t("feeds.title")}</PageTitle>
      <Body />
      {opened.value !== null && <AddFeed key={opened.value.address} opened={opened.value} />}
    </div>
  );
}

function Body() {
  const [all, failure] = [feeds.value, question.failure.value];
  if (failure instanceof ApiProblem && (failure.status === 401 || failure.status === 403))
    return <SignInFirst title={t("feeds.not_allowed")}>{t("jobs.not_allowed_text")}</SignInFirst>;
  const add = (
    <Button
      rank="primary"
      icon="add"
      onClick={() => {
        opened.value = { for: "adding", address: "" };
      }}
    >
      {t("feeds.add")}
    </Button>
  );
  return (
    <>
      {failure !== null && (
        <Failure title={t("feeds.load_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {all === null && failure === null && <Skeleton widths={[100, 100, 100]} />}
      {all?.length === 0 && (
        <Empty title={t("feeds.none")} actions={add}>
          {t("feeds.none_text")}
        </Empty>
      )}
      {all !== null && all.length > 0 && (
        <>
          <div class="sources-head">
            <h2 class="section-title">{t("feeds.feeds")}</h2>
            {add}
          </div>
          <FeedList feeds={all} />
        </>
      )}
      {all !== null && <LinkSection />}
    </>
  );
}
