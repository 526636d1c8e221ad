// What else was typed and not sent: each by its title and when it was kept, to go on with.
import { t } from "../../i18n/t.ts";
import { Button } from "../../ui/button.tsx";
import type { Draft } from "./autosave.ts";
import { keptAt } from "./kept-at.ts";
import type { FormTyped } from "./typed.ts";

type Props = {
  drafts: readonly Draft<FormTyped>[];
  onTake: (draft: Draft<FormTyped>) => void;
};

export function Unsent({ drafts, onTake }: Props) {
  return (
    <section class="form-unsent" data-part="unsent" aria-labelledby="unsent-title">
      <h2 class="two" id="unsent-title">
        {t("form.unsent")}
      </h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.typed.key}>
            <bdi>{draft.typed.title.trim() || t("form.untitled")}</bdi>{" "}
            <span class="muted">{keptAt(draft.at)}</span>{" "}
            <Button small rank="quiet" onClick={() => onTake(draft)}>
              {t("form.go_on")}
              <span class="sr"> {draft.typed.title}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
