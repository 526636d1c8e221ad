// The snapshots: what was frozen when, its files with their checksums.

import { signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Snapshot, SnapshotFile } from "../../domain/answers/snapshot.ts";
import { getAt, post, sentence } from "../api.ts";
import { EraseDialog } from "../erasing/erase-dialog.tsx";
import { day } from "../i18n/dates.ts";
import { bytes } from "../i18n/intl.ts";
import { commas } from "../i18n/lists.ts";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Citations } from "./citations.tsx";

const FIRST = "/api/snapshots?limit=10";

/** Newest first, as many pages as were asked for; null before the first answer. */
const snapshots = signal<readonly Snapshot[] | null>(null);
const next = signal<string | null>(null);
const failure = signal<unknown>(null);

async function load(page: string): Promise<void> {
  try {
    const answer = await getAt<"/api/snapshots">(page);
    const before = page === FIRST ? [] : (snapshots.value ?? []);
    snapshots.value = [...before, ...answer.items];
    next.value = answer.next;
    failure.value = null;
  } catch (error) {
    failure.value = error;
  }
}

function replace(newer: Snapshot): void {
  snapshots.value = (snapshots.value ?? []).map((each) => (each.id === newer.id ? newer : each));
}

export function Snapshots() {
  useEffect(() => {
    void load(FIRST);
  }, []);
  const [all, error, more] = [snapshots.value, failure.value, next.value];
  return (
    <section aria-labelledby="snapshots">
      <h2 class="section-title" id="snapshots">
        {t("exports.snapshots")}
      </h2>
      <p class="two small">
        {t("exports.snapshots_lead")} {t("exports.snapshots_kept")}
      </p>
      {error !== null && (
        <Notice tone="danger" title={t("exports.snapshots_failed")}>
          {sentence(error)}
        </Notice>
      )}
      {all === null && error === null && <Skeleton />}
      {all?.length === 0 && (
        <p class="snapshots-none small">
          {rich("exports.no_snapshots", { job: <a href="/jobs">{t("exports.jobs_page")}</a> })}
        </p>
      )}
      {all?.map((snapshot, i) => (
        <One key={snapshot.id} snapshot={snapshot} open={i === 0} />
      ))}
      {more && (
        <Button small onClick={() => void load(more)}>
          {t("exports.more_snapshots")}
        </Button>
      )}
    </section>
  );
}

function One({ snapshot, open }: { snapshot: Snapshot; open: boolean }) {
  const { id, events, claims, change, files, gone } = snapshot;
  return (
    <details class="snapshot" open={open} data-part="row" data-id={id}>
      <summary>
        <b class="num">{id}</b>{" "}
        <span class="muted num">
          {commas([
            t("exports.events_count", { count: events }),
            t("exports.claims_count", { count: claims }),
            t("exports.at_change", { change }),
          ])}
        </span>
      </summary>
      {gone && (
        <p class="snapshot-gone">
          {t(`exports.${gone.why}`, { day: day(gone.at.slice(0, 10), "plain") })}{" "}
          <bdi>{gone.note}</bdi>
        </p>
      )}
      <Citations snapshot={snapshot} onChange={replace} />
      {!gone && may("erase") && <Withdraw id={id} />}
      <ul>
        {files.map((file) => (
          <File
            key={file.name}
            file={file}
            at={gone ? null : `/api/snapshots/${id}/${file.name}`}
          />
        ))}
      </ul>
    </details>
  );
}

function Withdraw({ id }: { id: string }) {
  const open = useSignal(false);
  const close = () => {
    open.value = false;
  };
  return (
    <p>
      <Button
        rank="quiet"
        small
        onClick={() => {
          open.value = true;
        }}
      >
        {t("erasing.open_snapshot")}
      </Button>
      {open.value && (
        <EraseDialog
          title={t("erasing.snapshot", { id })}
          erase={async (body) => {
            await post("/api/snapshots/:id/withdraw", body, { params: { id } });
            return t("erasing.withdrawn", { id });
          }}
          verb="withdraw"
          isPublic
          onDone={() => {
            close();
            void load(FIRST);
          }}
          onClose={close}
        />
      )}
    </p>
  );
}

/** `at` is the file's address, null where it is gone. */
function File({ file, at }: { file: SnapshotFile; at: string | null }) {
  const { name, rows, sha256 } = file;
  const facts = [rows !== null && t("exports.file_rows", { count: rows }), bytes(file.bytes)];
  return (
    <li>
      {at === null ? (
        name
      ) : (
        <a href={at} download>
          <Icon name="download" size={14} /> {name}
        </a>
      )}{" "}
      <span class="muted num">{commas(facts)}</span>
      <span class="snapshot-sha muted num">
        {t("exports.sha")} <bdi>{sha256}</bdi>
      </span>
    </li>
  );
}
