// Putting an article away for another; it can be taken back while the bar at the foot says so.
import { t } from "../i18n/t.ts";
import { toast } from "../ui/toast.tsx";
import type { ArticleState } from "./state.ts";

export function putAway(article: ArticleState): void {
  const before = article.whole();
  article.restart();
  toast(t("article.put_away"), () => article.restart(before));
}
