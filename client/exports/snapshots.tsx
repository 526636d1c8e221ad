// The snapshots: what was frozen when, its files with their checksums.

import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { get, sentence } from "../api.ts";
import { bytes } from "../i18n/intl.ts";
import { commas } from "../i18n/lists.ts";
import { rich } from "../i18n/rich.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

type SnapshotFile = {
  readonly name: string;
  /** Null for the manifest, which has none. */
  readonly rows: number | null;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
};

/** As GET /api/snapshots answers it. */
type Snapshot = {
  readonly id: string;
  readonly change: number;
  readonly events: number;
  readonly claims: number;
  readonly files: readonly SnapshotFile[];
};
type Page = { readonly items: readonly Snapshot[]; readonly next: string | null };

const FIRST = "/api/snapshots?limit=10";

/** Newest first, as many pages as were asked for; null before the first answer. */
const snapshots = signal<readonly Snapshot[] | null>(null);
const next = signal<string | null>(null);
const failure = signal<unknown>(null);

async function load(page: string): Promise<void> {
  try {
    const answer = await get<Page>(page);
    const before = page === FIRST ? [] : (snapshots.value ?? []);
    snapshots.value = [...before, ...answer.items];
    next.value = answer.next;
    failure.value = null;
  } catch (error) {
    failure.value = error;
  }
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
      <p class="two small">{t("exports.snapshots_lead")}</p>
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
  const { id, events, claims, change, files } = snapshot;
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
      <ul>
        {files.map((file) => (
          <File key={file.name} snapshot={id} file={file} />
        ))}
      </ul>
    </details>
  );
}

function File({ snapshot, file }: { snapshot: string; file: SnapshotFile }) {
  const { name, rows, sha256 } = file;
  const facts = [rows !== null && t("exports.file_rows", { count: rows }), bytes(file.bytes)];
  return (
    <li>
      <a href={`/api/snapshots/${snapshot}/${name}`} download>
        <Icon name="download" size={14} /> {name}
      </a>{" "}
      <span class="muted num">{commas(facts)}</span>
      <span class="snapshot-sha muted num">
        {t("exports.sha")} <bdi>{sha256}</bdi>
      </span>
    </li>
  );
}
