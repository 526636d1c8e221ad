// The activity: what was done in the archive, by day, narrowed by who and what, undone where nothing later builds on it.

import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { KIND_NAMES, type KindOfChange } from "../../domain/activity.ts";
import type { ActivityItem, ActivityPage as Page } from "../../domain/answers/activity.ts";
import { SignInFirst } from "../accounts/sign-in-first.tsx";
import { ApiProblem, sentence } from "../api.ts";
import { momentUtc } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { onBack, onChange } from "../live.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { useKeys } from "../ui/keys.ts";
import { Notice } from "../ui/notice.tsx";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { SelectField } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Tag } from "../ui/tag.tsx";
import { offersUndo } from "../ui/toast.tsx";
import "./activity.css";
import { focusRow, Rows, undo } from "./rows.tsx";
import { ask, askEarlier, busy, choice, choose, failure, focused, found, stop } from "./state.ts";

export function ActivityPage() {
  const { actor, kind } = choice.value;
  useEffect(() => {
    found.value = null;
    focused.value = null;
    void ask();
    return stop;
  }, [actor, kind]);
  useEffect(() => onChange(() => void ask(true)), []);
  useEffect(() => onBack(() => failure.peek() !== null && void ask(true)), []);
  useSignalEffect(() => {
    if (found.value !== null || failure.value !== null) requestAnimationFrame(markReady);
  });
  return (
    <div class="page activity-page">
      <PageTitle lead={t("activity.lead")}>{t("shell.activity")}</PageTitle>
      <Body />
    </div>
  );
}

function Body() {
  const [page, error] = [found.value, failure.value];
  if (error instanceof ApiProblem && (error.status === 401 || error.status === 403))
    return (
      <SignInFirst title={t("activity.not_allowed")}>{t("activity.not_allowed_text")}</SignInFirst>
    );
  return (
    <>
      {error !== null && (
        <Failure title={t("activity.failed")} onRetry={() => void ask(true)}>
          {sentence(error)}
        </Failure>
      )}
      {page === null && error === null && <Skeleton widths={[100, 100, 100, 100]} />}
      {page !== null && <Found page={page} />}
    </>
  );
}

function Found({ page }: { page: Page }) {
  const { items, next } = page;
  const at = items.find(({ last }) => last === focused.value);
  const canUndo = at?.undo === "possible" && !offersUndo();
  useKeys({
    j: () => step(items, 1),
    k: () => step(items, -1),
    ...(canUndo && { u: () => void undo(at) }),
  });
  return (
    <>
      <Checked checked={page.checked} />
      <Narrow page={page} />
      {items.length === 0 && (
        <p class="two">{t(next === null ? "activity.none" : "activity.none_yet")}</p>
      )}
      {items.length > 0 && <Rows items={items} />}
      <div class="activity-foot">
        {next !== null && (
          <Button busy={busy.value} onClick={() => void askEarlier()}>
            {t("activity.more")}
          </Button>
        )}
        {items.length > 0 && <Keys />}
      </div>
    </>
  );
}

/** Goes to the next (1) or previous (-1) write. */
function step(items: readonly ActivityItem[], by: 1 | -1): void {
  const at = items.findIndex(({ last }) => last === focused.peek());
  const to = items[at < 0 ? 0 : at + by];
  if (to) focusRow(to.last);
}

/** How far the log is known to be whole: what the last check found, and nothing more. */
function Checked({ checked }: Pick<Page, "checked">) {
  if (checked === null)
    return (
      <p class="activity-checked">
        <Tag tone="line">{t("activity.unchecked")}</Tag>
      </p>
    );
  const moment = momentUtc(checked.at);
  if (!checked.whole)
    return (
      <Notice tone="danger" title={t("activity.faults", { moment })}>
        <a href="/jobs?job=verify">{t("activity.faults_text")}</a>
      </Notice>
    );
  return (
    <p class="activity-checked">
      <Tag tone="ok" icon="check">
        {t("activity.checked", { number: checked.changes ?? 0, moment })}
      </Tag>
    </p>
  );
}

const ANYBODY = "everyone";
const ANYTHING = "all";

function Narrow({ page: { people, change } }: { page: Page }) {
  const { actor, kind } = choice.value;
  const others = [
    { value: "system", text: t("activity.by_system") },
    { value: "stranger", text: t("activity.by_visitor") },
  ];
  const known = [...people.map(({ id, name }) => ({ value: id, text: name })), ...others];
  const unknown = actor !== null && known.every(({ value }) => value !== actor);
  return (
    <div class="activity-narrow">
      <SelectField
        id="activity-who"
        label={t("activity.who")}
        value={actor ?? ANYBODY}
        options={[
          { value: ANYBODY, text: t("activity.everyone") },
          ...known,
          ...(unknown ? [{ value: actor, text: t("activity.by_gone") }] : []),
        ]}
        onValue={(value) => choose({ actor: value === ANYBODY ? null : value })}
      />
      <SelectField<KindOfChange | typeof ANYTHING>
        id="activity-what"
        label={t("activity.what")}
        value={kind ?? ANYTHING}
        options={[
          { value: ANYTHING, text: t("activity.all_kinds") },
          ...KIND_NAMES.map((name) => ({ value: name, text: t(`activity.kind_${name}`) })),
        ]}
        onValue={(value) => choose({ kind: value === ANYTHING ? null : value })}
      />
      <p class="activity-total muted num">{t("activity.total", { count: change })}</p>
    </div>
  );
}

function Keys() {
  return (
    <p class="activity-keys muted small">
      <span>
        <Kbd>J</Kbd> <Kbd>K</Kbd> {t("activity.key_row")}
      </span>
      <span>
        <Kbd>Enter</Kbd> {t("activity.key_open")}
      </span>
      <span>
        <Kbd>U</Kbd> {t("activity.key_undo")}
      </span>
    </p>
  );
}
