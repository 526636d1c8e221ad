// The article to be read: the day it was published first, since every weekday hangs on it, then its source and its text.
import { useSignal } from "@preact/signals";
import { LONGEST_ARTICLE } from "../../domain/article.ts";
import { post, sentence } from "../api.ts";
import { todayHere } from "../events/form/dates.ts";
import { Restored } from "../events/form/restored.tsx";
import { SendKeys, useSendKeys } from "../events/form/send-keys.tsx";
import { day as dayWords } from "../i18n/dates.ts";
import { number } from "../i18n/intl.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageTitle } from "../ui/page-title.tsx";
import { TextArea, TextField } from "../ui/text-field.tsx";
import { tab } from "./going.ts";
import { asked, type Pasted, pastedField, pastedMistakes, publishedDay, tidied } from "./pasted.ts";
import { putAway } from "./put-away.ts";
import type { ArticleState } from "./state.ts";

/** `restored`: when what stands in the fields was kept, in milliseconds since 1970; null where it was not. */
type Props = { article: ArticleState; restored: number | null };

export function Paste({ article, restored }: Props) {
  const { now, attempt, mistakes, read } = useReading(article);
  const pasted = article.pasted.value;
  useSendKeys(read);
  const field = (name: keyof Pasted) => {
    const id = pastedField(name);
    return {
      id,
      error: mistakes.find((mistake) => mistake.id === id)?.text,
      value: pasted[name],
      onValue: (value: string) => {
        article.pasted.value = { ...article.pasted.value, [name]: value };
      },
    };
  };
  const day = publishedDay(pasted.published);
  const hint =
    day === null ? t("article.day_hint") : t("article.read_from", { day: dayWords(day) });
  return (
    <div class="page">
      <form class="article-paste" data-part="form" noValidate onSubmit={(e) => e.preventDefault()}>
        <PageTitle lead={t("article.lead")}>{t("settings.read_article")}</PageTitle>
        {restored !== null && pasted.text !== "" && (
          <Restored
            at={restored}
            action={t("form.start_again")}
            onAction={() => putAway(article)}
          />
        )}
        <ErrorSummary mistakes={mistakes} attempt={attempt} />
        <div class="article-fields">
          <TextField {...field("published")} label={t("form.published")} hint={hint} chars={18} />
          <TextField {...field("publisher")} label={t("form.publisher")} />
          <TextField {...field("title")} label={t("form.source_title")} quoted lang="en" />
          <TextField {...field("url")} label={t("form.url")} spellcheck={false} />
        </div>
        <TextArea
          {...field("text")}
          label={t("article.text")}
          hint={t("article.text_hint", { n: number(LONGEST_ARTICLE) })}
          rows={16}
          quoted
          lang="en"
        />
        {now === "reading" || now === "idle" ? null : (
          <Notice tone="danger" alert title={t("article.failed")}>
            {sentence(now.error)}
          </Notice>
        )}
        <div class="actions">
          <Button rank="primary" busy={now === "reading"} onClick={read}>
            {t(now === "reading" ? "article.reading" : "article.read")}
          </Button>
          {article.read.value !== null && (
            <Button onClick={() => goBack(article)}>{t("article.back")}</Button>
          )}
          <p class="form-note">
            <SendKeys />
          </p>
        </div>
      </form>
    </div>
  );
}

/** Back to the records as they were, and to the article that they were read from. */
function goBack({ pasted, read, isPasting }: ArticleState): void {
  pasted.value = read.value?.article ?? pasted.value;
  isPasting.value = false;
}

type Now = "idle" | "reading" | { error: unknown };

/** Has the article read; what was found shows itself. */
function useReading(article: ArticleState) {
  const now = useSignal<Now>("idle");
  const attempt = useSignal(0);
  const found = useSignal<ReadonlySet<string>>(new Set());
  const mistakes = pastedMistakes(article.pasted.value, todayHere());
  const read = async () => {
    if (now.peek() === "reading") return;
    const wrong = pastedMistakes(article.pasted.peek(), todayHere());
    found.value = new Set(wrong.map(({ id }) => id));
    if (wrong.length > 0) {
      attempt.value++;
      return;
    }
    now.value = "reading";
    const pasted = tidied(article.pasted.peek());
    try {
      const reading = await post("/api/extract", asked(pasted));
      article.pasted.value = pasted;
      article.take({ article: pasted, reading });
      tab.value = "text";
      now.value = "idle";
    } catch (error) {
      now.value = { error };
    }
  };
  return {
    now: now.value,
    attempt: attempt.value,
    // Only what was wrong at the last try is shown: nobody is corrected while typing.
    mistakes: mistakes.filter(({ id }) => found.value.has(id)),
    read: () => void read(),
  };
}
