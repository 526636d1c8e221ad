// What may be done with a feed: test it, read it now, pause, resume and remove it.
import { useSignal } from "@preact/signals";
import type { Feed } from "../../domain/feed.ts";
import { post, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { toast } from "../ui/toast.tsx";
import { toastDone } from "../ui/undo.ts";
import { opened, question } from "./state.ts";

export function FeedActions({ feed }: { feed: Feed }) {
  const busy = useSignal(false);
  const { name, address, state } = feed;
  const act = (action: Action) => async () => {
    busy.value = true;
    await perform(feed, action);
    busy.value = false;
  };
  const test = () => {
    opened.value = { for: "testing", address };
  };
  const paused = state === "paused";
  const items: MenuItem[] = [
    { text: t("feeds.test"), icon: "search", act: test },
    paused
      ? { text: t("jobs.run_now"), icon: "play", act: act("run") }
      : { text: t("jobs.pause"), icon: "pause", act: act("pause") },
    { text: t("feeds.remove"), icon: "remove", act: act("remove") },
  ];
  return (
    <div class="job-actions">
      <Button
        small
        icon="play"
        busy={busy.value}
        aria-label={t(paused ? "jobs.resume_job" : "jobs.run_now_job", { job: name })}
        onClick={act(paused ? "resume" : "run")}
      >
        {t(paused ? "jobs.resume" : "jobs.run_now")}
      </Button>
      <Menu label={t("jobs.more", { job: name })} items={items} />
    </div>
  );
}

type Action = "run" | "pause" | "resume" | "remove";

async function perform({ id, name }: Feed, action: Action): Promise<void> {
  try {
    const range = await post(`/api/feeds/:id/${action}`, {}, { params: { id } });
    if (action === "run") toast(t("feeds.done_run", { name }));
    else toastDone(t(`feeds.done_${action}`, { name }), range, question.again);
  } catch (error) {
    toast(t("jobs.not_changed", { job: name, why: sentence(error) }));
  }
  question.again();
}
