// What the data takes of the server's disk and what is left of it, for whoever may run jobs.
import { useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Disk } from "../../domain/answers/disk.ts";
import { sentence } from "../api.ts";
import { bytes } from "../i18n/intl.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { Notice } from "../ui/notice.tsx";
import { jobs } from "./state.ts";

const question = resource<"/api/disk">();

/** Ids of the newest runs that have ended: some free or take what is on the disk. */
const ended = () =>
  (jobs.value ?? []).map(({ runs }) => runs.find(({ finished_at }) => finished_at)?.id).join();

let seen = "";

export function DiskUse() {
  useEffect(() => {
    question.ask("/api/disk");
    return question.stop;
  }, []);
  useSignalEffect(() => {
    const now = ended();
    if (seen !== now && question.answer.peek() !== null) question.again();
    seen = now;
  });
  const [disk, failure] = [question.answer.value, question.failure.value];
  return (
    <section class="disk" aria-labelledby="disk">
      <h2 class="section-title" id="disk">
        {t("jobs.disk")}
      </h2>
      {failure !== null && (
        <Notice tone="danger" title={t("jobs.disk_failed")}>
          {sentence(failure)}
        </Notice>
      )}
      {disk?.low && (
        <Notice tone="warn" title={t("jobs.disk_low_title")}>
          {t("jobs.disk_low_text", { free: bytes(disk.free), size: bytes(disk.size) })}
        </Notice>
      )}
      {disk && <Parts disk={disk} />}
    </section>
  );
}

function Parts({ disk }: { disk: Disk }) {
  const { size, free, low, here, database, snapshots, backups, columns } = disk;
  return (
    <dl class="framed" data-part="disk">
      <Part
        name={t("jobs.disk_free")}
        bytes={free}
        words={t("jobs.disk_free_of", { free: bytes(free), size: bytes(size) })}
        size={size}
        look={low ? "disk-low" : ""}
      />
      <Part
        name={t(here ? "jobs.disk_database" : "jobs.disk_database_there")}
        bytes={database}
        size={here ? size : null}
      />
      <Part name={t("jobs.disk_snapshots")} bytes={snapshots} size={size} />
      <Part name={t("jobs.disk_backups")} bytes={backups} size={size} />
      <Part name={t("jobs.disk_columns")} bytes={columns} size={size} />
    </dl>
  );
}

type PartProps = {
  name: string;
  bytes: number;
  words?: string;
  /** Of the disk; null where it takes nothing of this one. */
  size: number | null;
  look?: string;
};

function Part({ name, bytes: taken, words = bytes(taken), size, look = "" }: PartProps) {
  const share = size === null ? 0 : taken / Math.max(1, size);
  return (
    <div class={look}>
      <dt>{name}</dt>
      <dd class="num">
        <span class="disk-bar" aria-hidden="true">
          <span style={{ inlineSize: `${100 * share}%` }} />
        </span>
        <span>{words}</span>
      </dd>
    </div>
  );
}
