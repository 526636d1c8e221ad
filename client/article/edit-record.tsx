// The whole form of a proposed record: what no row of the card asks for is said here.
import { useLayoutEffect } from "preact/hooks";
import { Figures } from "../events/form/figures.tsx";
import { PartOf } from "../events/form/part-of.tsx";
import { Protection } from "../events/form/protection.tsx";
import { Sources } from "../events/form/sources.tsx";
import { What } from "../events/form/what.tsx";
import { When } from "../events/form/when.tsx";
import { Where } from "../events/form/where.tsx";
import { Who } from "../events/form/who.tsx";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { toRecord } from "./going.ts";
import type { ArticleState, Proposed } from "./state.ts";

type Props = { article: ArticleState; record: Proposed };

export function EditRecord({ article, record }: Props) {
  const { form } = record;
  useLayoutEffect(() => {
    // Whoever had mistakes to put right is led to them by their list.
    if (form.mistakes.peek().length === 0) document.getElementById("title")?.focus();
  }, []);
  return (
    <div class="article-edit event-form" data-part="form">
      <What form={form} />
      <When form={form} />
      <Where form={form}>{null}</Where>
      <Who form={form} />
      <PartOf form={form} />
      <Figures form={form} />
      <Sources form={form} />
      <Protection form={form} />
      <Button
        icon="check"
        onClick={() => {
          article.editing.value = null;
          toRecord(article, record);
        }}
      >
        {t("article.edited")}
      </Button>
    </div>
  );
}
