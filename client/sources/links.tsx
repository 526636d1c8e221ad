// Links of sources that are gone, have moved or have changed, those with the most figures first, and a look at one now.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { LinkLine } from "../../domain/link.ts";
import { post, sentence } from "../api.ts";
import { day } from "../i18n/dates.ts";
import { number } from "../i18n/intl.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { type Look, StateMark } from "../jobs/state-mark.tsx";
import { resource } from "../resource.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { toast } from "../ui/toast.tsx";
import "./links.css";

const question = resource<"/api/links">();

export function LinkSection() {
  useEffect(() => {
    question.ask("/api/links");
    return question.stop;
  }, []);
  const [all, failure] = [question.answer.value, question.failure.value];
  return (
    <section class="links" aria-labelledby="links-title">
      <h2 class="section-title" id="links-title">
        {t("feeds.links")}
      </h2>
      {failure !== null && (
        <Failure title={t("feeds.links_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {all !== null && (
        <>
          <p class="muted num">
            {t("feeds.links_stand", {
              there: number(all.counts.there),
              unreached: number(all.counts.unreached),
              unchecked: number(all.counts.unchecked),
            })}
          </p>
          {all.items.length === 0 ? (
            <p>{t("feeds.links_none")}</p>
          ) : (
            <ul class="framed link-rows" aria-labelledby="links-title">
              {all.items.map((link) => (
                <Row key={link.source} link={link} />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

const LOOKS: Record<LinkLine["state"], Look> = {
  there: "ok",
  unreached: "new",
  gone: "failed",
  moved: "late",
  changed: "late",
};

function Row({ link }: { link: LinkLine }) {
  const { source, publisher, title, url, state, since, moved_to, figures } = link;
  const busy = useSignal(false);
  const check = async () => {
    busy.value = true;
    try {
      const now = await post("/api/sources/:id/check", {}, { params: { id: source } });
      toast(t("words.colon", { name: title, text: t(`feeds.link_${now.state}`) }));
      question.again();
    } catch (error) {
      toast(sentence(error));
    }
    busy.value = false;
  };
  return (
    <li class="link-row" data-part="link-row" data-id={source}>
      <StateMark look={LOOKS[state]}>{t(`feeds.link_${state}`)}</StateMark>
      <div class="link-what">
        <b>
          <bdi>{publisher}</bdi>
        </b>{" "}
        <bdi>{title}</bdi>
        <span class="link-line">
          <Outside href={url} />
        </span>
        {moved_to !== null && (
          <span class="link-line">
            <span aria-hidden="true">→ </span>
            <Outside href={moved_to} />
          </span>
        )}
        <span class="link-line muted num">
          {commas([
            t("feeds.link_since", { day: day(since.slice(0, 10), "plain") }),
            t("feeds.link_figures", { count: figures }),
          ])}
        </span>
      </div>
      <Button
        small
        busy={busy.value}
        aria-label={t("words.colon", { name: t("feeds.link_check"), text: title })}
        onClick={check}
      >
        {t("feeds.link_check")}
      </Button>
    </li>
  );
}

function Outside({ href }: { href: string }) {
  return (
    <a class="feed-address" href={href} target="_blank" rel="noreferrer" dir="ltr">
      {href.replace(/^https?:\/\//, "")}
    </a>
  );
}
