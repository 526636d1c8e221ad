// "This record has changed since you opened it", and what has: what stands here beside what is saved now.
import { withWords } from "../../i18n/catalogues.ts";
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { lazy } from "../../ui/lazy.tsx";
import { Notice } from "../../ui/notice.tsx";

type Props = {
  id: string;
  /** Number of the change that the open record holds. */
  since: number;
  onShow: () => void;
};

const ChangedLines = lazy(
  withWords(() => import("./changed-lines.tsx").then((module) => module.ChangedLines)),
);

export function ChangedNotice({ id, since, onShow }: Props) {
  return (
    <Notice
      tone="warn"
      title={t("record.changed_title")}
      actions={
        <Button small onClick={onShow}>
          {t("record.changed_show")}
        </Button>
      }
    >
      <ChangedLines id={id} since={since} />
    </Notice>
  );
}
