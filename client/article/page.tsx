// Reading an article: it is pasted, read, and its proposed records are confirmed one by one; nothing enters by itself.
import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { SignInFirst } from "../accounts/sign-in-first.tsx";
import {
  type Draft,
  draftStore,
  draftsOf,
  keeping,
  useKeeping,
  useOpened,
} from "../events/form/autosave.ts";
import { t } from "../i18n/t.ts";
import { may, meKnown } from "../shell/session.ts";
import { reader, type UnsentKey } from "../shell/unsent.ts";
import { markReady, PageTitle } from "../ui/page-title.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Desk } from "./desk.tsx";
import { Paste } from "./paste.tsx";
import { type ArticleTyped, articleState, articleTyped, isEmpty } from "./state.ts";
import "../events/form/form.css";
import "../events/form/claims.css";
import "./article.css";

const keyOf = (): UnsentKey => [reader(), "article", ""];

/** The article that this person was reading here. */
async function articleBefore(): Promise<{ draft: Draft<ArticleTyped> | null }> {
  const own = keyOf().join();
  const all = await draftsOf("article", articleTyped);
  return { draft: all.find(({ key }) => key.join() === own) ?? null };
}

export function ArticlePage() {
  const before = useOpened(articleBefore);
  useSignalEffect(() => {
    if (meKnown.value && !may("contribute")) requestAnimationFrame(markReady);
  });
  if (!meKnown.value || (may("contribute") && before === null))
    return (
      <div class="page">
        <Skeleton />
      </div>
    );
  if (may("contribute") && before !== null)
    return <Reader key={before.of} before={before.found.draft} />;
  return (
    <div class="page">
      <PageTitle quiet>{t("settings.read_article")}</PageTitle>
      <SignInFirst title={t("article.not_allowed")}>{t("imports.not_allowed_text")}</SignInFirst>
    </div>
  );
}

function Reader({ before }: { before: Draft<ArticleTyped> | null }) {
  const { article, kept } = useMemo(() => {
    const key = keyOf();
    const article = articleState(before?.typed ?? null);
    const read = () => {
      const whole = article.whole();
      return isEmpty(whole) ? null : whole;
    };
    const store = draftStore<ArticleTyped>(() => key, before?.key ?? null);
    return { article, kept: keeping(store, read, before?.at ?? null) };
  }, []);
  useKeeping(kept);
  useEffect(() => {
    requestAnimationFrame(markReady);
  }, []);
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
