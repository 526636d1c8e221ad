// "2 drafts of yours were not sent": asked before they go from this device.
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";

type Props = { count: number; onLeave: () => void; onStay: () => void };

export function UnsentAsked({ count, onLeave, onStay }: Props) {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    words.current?.focus();
  }, []);
  return (
    <div>
      <p tabIndex={-1} ref={words}>
        {t("accounts.unsent", { count })}
      </p>
      <div class="actions">
        <Button small onClick={onLeave}>
          {t("accounts.unsent_leave")}
        </Button>
        <Button small rank="quiet" onClick={onStay}>
          {t("accounts.unsent_stay")}
        </Button>
      </div>
    </div>
  );
}
