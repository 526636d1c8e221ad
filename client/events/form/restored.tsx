// "Your draft of 14:02 is back": said above a form that was begun before, with the way to begin it anew.

import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { keptAt } from "./kept-at.ts";

/** `at`: when it was kept, in milliseconds since 1970. */
type Props = { at: number; action: string; onAction: () => void };

export function Restored({ at, action, onAction }: Props) {
  return (
    <div class="form-restored">
      <Notice
        title={t("form.restored", { time: keptAt(at) })}
        actions={
          <Button small onClick={onAction}>
            {action}
          </Button>
        }
      >
        {t("form.restored_text")}
      </Notice>
    </div>
  );
}
