// Reading an article: it is pasted, read, and its proposed records are confirmed one by one; nothing enters by itself.
import { useSignalEffect } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { SignInFirst } from "../accounts/sign-in-first.tsx";
import { keeping, useKeeping } from "../events/form/autosave.ts";
import { t } from "../i18n/t.ts";
import { may, meKnown } from "../shell/session.ts";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Desk } from "./desk.tsx";
import { Paste } from "./paste.tsx";
import { articleDraft, articleState, isEmpty } from "./state.ts";
import "../events/form/form.css";
import "../events/form/claims.css";
import "./article.css";

export function ArticlePage() {
  useSignalEffect(() => {
    if (meKnown.value) requestAnimationFrame(markReady);
  });
  if (!meKnown.value)
    return (
      <div class="page">
        <Skeleton />
      </div>
    );
  if (may("contribute")) return <Reader />;
  return (
    <div class="page">
      <PageTitle quiet>{t("settings.read_article")}</PageTitle>
      <SignInFirst title={t("article.not_allowed")}>{t("imports.not_allowed_text")}</SignInFirst>
    </div>
  );
}

function Reader() {
  const { article, before, kept } = useMemo(() => {
    const before = articleDraft.read();
    const article = articleState(before?.typed ?? null);
    const read = () => {
      const whole = article.whole();
      return isEmpty(whole) ? null : whole;
    };
    return { article, before, kept: keeping(articleDraft, read, before?.at ?? null) };
  }, []);
  useKeeping(kept);
  const read = article.read.value;
  return (
    <div onFocusOut={kept.save}>
      {read === null || article.isPasting.value ? (
        <Paste article={article} restored={before?.typed.read === null ? before.at : null} />
      ) : (
        <Desk article={article} read={read} />
      )}
    </div>
  );
}
