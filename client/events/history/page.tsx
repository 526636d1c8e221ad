// The history of a record: its versions, newest first, each as sentences; compared with now, and brought back.
import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChild } from "preact";
import { useEffect } from "preact/hooks";
import type { By } from "../../../domain/answers/change.ts";
import { figuresThen } from "../../../domain/figures-then.ts";
import { ApiProblem, sentence } from "../../api.ts";
import { momentUtc } from "../../i18n/dates.ts";
import { word } from "../../i18n/label.ts";
import { rich } from "../../i18n/rich.ts";
import { t } from "../../i18n/t.ts";
import { navigate, type PageProps } from "../../router.ts";
import { NotFoundPage } from "../../shell/not-found.tsx";
import { may } from "../../shell/session.ts";
import { Button } from "../../ui/button.tsx";
import { Failure } from "../../ui/failure.tsx";
import { twoColumns } from "../../ui/media.ts";
import { markReady, PageTitle } from "../../ui/page-title.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { takeBack } from "../../ui/undo.ts";
import { type Named, namedIn } from "../drawer/field-words.ts";
import { Compare, RESTORE_REASON } from "./compare.tsx";
import { type Loaded, useHistory } from "./load.ts";
import { Sentences } from "./sentences.tsx";
import { isRestored, type VersionShown, versionsOf } from "./versions.ts";
import "../drawer/history.css";
import "./page.css";

export function HistoryPage({ params }: PageProps) {
  const id = params.id ?? "";
  const { loaded, failure, again } = useHistory(id);
  const [found, error] = [loaded.value, failure.value];
  const drawn = found !== null || error !== null;
  useEffect(() => {
    if (!drawn) return;
    markReady();
    // What the address names is there only now.
    if (window.location.hash) window.location.replace(window.location.href);
  }, [drawn]);
  if (error instanceof ApiProblem && error.status === 404) return <NotFoundPage />;
  if (error instanceof ApiProblem && error.status === 410)
    return <NotFoundPage text={sentence(error)} />;
  const written = (now: string) => {
    if (now === id) again();
    else navigate(`/events/${encodeURIComponent(now)}/history`, { replace: true });
  };
  return (
    <div class="page history-page">
      <Way id={id} title={found?.title ?? null} />
      <PageTitle lead={found ? t("history.lead", { count: found.history.versions.length }) : ""}>
        {t("history.title")}
      </PageTitle>
      {error !== null && (
        <Failure title={t("history.failed")} onRetry={again}>
          {sentence(error)}
        </Failure>
      )}
      {!drawn && <Skeleton widths={[30, 70, 55, 90]} />}
      {found && <Versions id={id} loaded={found} onWritten={written} />}
    </div>
  );
}

/** Back to the record, where it can be seen. */
function Way({ id, title }: { id: string; title: string | null }) {
  return (
    <p class="history-way num">
      {title !== null && (
        <>
          <a href={`/events/${encodeURIComponent(id)}`}>
            <bdi>{title}</bdi>
          </a>{" "}
        </>
      )}
      <span class="muted">
        {title !== null && "· "}
        <bdi>{id}</bdi>
      </span>
    </p>
  );
}

type VersionsProps = { id: string; loaded: Loaded; onWritten: (id: string) => void };

function Versions({ id, loaded, onWritten }: VersionsProps) {
  const chosen = useSignal<number | null>(null);
  const versions = versionsOf(loaded.history);
  const newest = versions.at(-1);
  const names = namedIn(loaded.history);
  const then = figuresThen(loaded.history.items, loaded.claims);
  const open = versions.find(({ number }) => number === chosen.value);
  const close = () => {
    const button = document.getElementById(`compare-${chosen.peek()}`);
    chosen.value = null;
    button?.focus();
  };
  const compare = open && newest && (
    <Compare
      key={open.number}
      {...{ id, loaded, names, newest, onWritten }}
      version={open}
      onClose={close}
    />
  );
  return (
    <div class="history-columns">
      <ol class="versions" data-part="history" reversed>
        {versions.toReversed().map((version) => (
          <Entry
            key={version.first}
            {...{ version, then, names, chosen, onWritten }}
            id={id}
            restorable={version !== newest && canRestore(version, loaded)}
          >
            {!twoColumns.value && open === version && compare}
          </Entry>
        ))}
      </ol>
      {twoColumns.value && compare}
    </div>
  );
}

/** Whether fields that can be brought back were changed after a version. */
function canRestore({ last }: VersionShown, { history }: Loaded): boolean {
  return history.items.some(
    ({ number, subject, action, diff }) =>
      number > last &&
      subject === "event" &&
      action === "edit" &&
      Object.keys(diff).some(isRestored),
  );
}

type EntryProps = {
  id: string;
  version: VersionShown;
  then: ReturnType<typeof figuresThen>;
  names: Named;
  chosen: Signal<number | null>;
  restorable: boolean;
  onWritten: (id: string) => void;
  children: ComponentChild;
};

function Entry(props: EntryProps) {
  const { version, then, names, chosen, children } = props;
  const { number, at, by, accepted_by, changes, last } = version;
  const isChosen = chosen.value === number;
  const reasons = [...new Set(changes.flatMap(({ reason }) => reason ?? []))];
  const notes = [...new Set(changes.flatMap(({ note }) => note ?? []))];
  return (
    <li class={`version ${isChosen ? "version-chosen" : ""}`} data-part="change" data-id={number}>
      {changes.map(({ number, public_number = number }) => (
        <span
          key={number}
          id={public_number === null ? undefined : `change-${public_number}`}
          class="version-anchor"
        />
      ))}
      <p class="version-when num">
        <b>{t("history.version", { n: number })}</b>{" "}
        <time datetime={at} class="muted">
          {momentUtc(at)}
        </time>
      </p>
      <div class="version-what">
        <p class="version-who muted">
          {accepted_by ? (
            rich("words.list", { a: <Who by={by} />, b: acceptedWords(accepted_by) })
          ) : (
            <Who by={by} />
          )}{" "}
          · {t("record.change_number", { number: last })}
        </p>
        <Sentences changes={changes} then={then} names={names} />
        {reasons.map((reason) => (
          <p key={reason} class="version-why two">
            {t("history.why", { reason })}
          </p>
        ))}
        {notes.map((note) => (
          <p key={note} class="version-why two">
            {t("drawer.note", { note })}
          </p>
        ))}
      </div>
      <Actions {...props} />
      {children && <div class="version-compare">{children}</div>}
    </li>
  );
}

/** For editors the name, for everybody else what they are. */
function Who({ by: { role, name } }: { by: By }) {
  if (name === null || role === "seed" || role === "system")
    return <b>{t(`history.by_${role}`)}</b>;
  const known = (
    <b>
      <bdi>{name}</bdi>
    </b>
  );
  const is = word("role", role === "editor" ? "editor" : "contributor");
  return <>{rich("words.list", { a: known, b: is })}</>;
}

function acceptedWords({ name }: By): string {
  return name === null ? t("history.accepted") : t("history.accepted_by", { name });
}

function Actions({ id, version, chosen, restorable, onWritten }: EntryProps) {
  const { number, write } = version;
  const isChosen = chosen.value === number;
  const edits = may("edit the record");
  const restore = () => {
    chosen.value = number;
    requestAnimationFrame(() => document.getElementById(RESTORE_REASON)?.focus());
  };
  const undo = write && (() => void takeBack(write.first, write.last, () => onWritten(id), true));
  return (
    <div class="version-actions">
      <Button
        small
        id={`compare-${number}`}
        aria-expanded={isChosen}
        aria-label={t("history.compare_version", { n: number })}
        onClick={() => {
          chosen.value = isChosen ? null : number;
        }}
      >
        {isChosen ? t("ui.close") : t("history.compare")}
      </Button>
      {edits && restorable && (
        <Button small aria-label={t("history.restore_version", { n: number })} onClick={restore}>
          {t("history.restore")}
        </Button>
      )}
      {edits && write?.undo === "possible" && (
        <Button small aria-label={t("history.undo_version", { n: number })} onClick={undo}>
          {t("ui.undo")}
        </Button>
      )}
    </div>
  );
}
