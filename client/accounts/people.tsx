// People, for administrators: who they are, what they may do, when they were here; inviting, and the table of roles.
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { ApiProblem, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy.tsx";
import { Failure } from "../ui/failure.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import "./accounts.css";
import { AddAccount } from "./add-account.tsx";
import { newLink, question } from "./administration.ts";
import { PeopleList } from "./people-list.tsx";
import { RolesTable } from "./roles-table.tsx";
import { SignInFirst } from "./sign-in-first.tsx";
import { SiteMode } from "./site-mode.tsx";

export function PeoplePage() {
  useEffect(() => {
    question.ask("/api/accounts");
    return () => {
      question.stop();
      newLink.value = null;
    };
  }, []);
  useSignalEffect(() => {
    if (question.answer.value !== null || question.failure.value !== null)
      requestAnimationFrame(markReady);
  });
  const failure = question.failure.value;
  const refused =
    failure instanceof ApiProblem && (failure.status === 401 || failure.status === 403);
  return (
    <div class="page">
      <PageTitle lead={t("accounts.people_lead")}>{t("settings.people")}</PageTitle>
      {refused ? (
        <SignInFirst title={t("accounts.people_not_allowed")}>
          {t("accounts.people_not_allowed_text")}
        </SignInFirst>
      ) : (
        <div class="people">
          <Everybody />
          <SiteMode />
          <RolesTable />
        </div>
      )}
    </div>
  );
}

function Everybody() {
  const inviting = useSignal(false);
  const all = question.answer.value?.items;
  const failure = question.failure.value;
  return (
    <section aria-labelledby="people">
      <div class="people-head">
        <h2 class="section-title" id="people">
          {all ? t("accounts.people_count", { count: all.length }) : t("settings.people")}
        </h2>
        {!inviting.value && (
          <Button
            rank="primary"
            icon="add"
            onClick={() => {
              inviting.value = true;
            }}
          >
            {t("accounts.add")}
          </Button>
        )}
      </div>
      {inviting.value && (
        <AddAccount
          onDone={() => {
            inviting.value = false;
          }}
        />
      )}
      <NewLink />
      {failure !== null && (
        <Failure title={t("accounts.accounts_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {!all && failure === null && <Skeleton />}
      {all && <PeopleList people={all} />}
      <p class="two small people-note">{t("accounts.people_note")}</p>
    </section>
  );
}

/** Stays until another link is made or the page is left. */
function NewLink() {
  const link = newLink.value;
  if (link === null) return null;
  return (
    <div class="new-link" role="status" data-part="invite">
      <CopyField
        id="new-link"
        label={t("accounts.link_for", { name: link.name })}
        value={link.address}
        hint={link.until ? t("accounts.link_until", { moment: link.until }) : undefined}
      />
    </div>
  );
}
