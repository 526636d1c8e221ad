// How open the site is at the moment, for administrators; and what its settings leave open whatever the mode.
import { useEffect } from "preact/hooks";
import { type SiteMode as Known, MODES, type Mode } from "../../domain/mode.ts";
import { patch, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { Failure } from "../ui/failure.tsx";
import { RadioLines } from "../ui/radios.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { toast } from "../ui/toast.tsx";

const question = resource<"/api/mode">();

export function SiteMode() {
  useEffect(() => {
    question.ask("/api/mode");
    return question.stop;
  }, []);
  const known = question.answer.value;
  const failure = question.failure.value;
  return (
    <section class="people-beside" aria-labelledby="mode" data-part="modes">
      <h2 class="section-title" id="mode">
        {t("accounts.mode")}
      </h2>
      {failure !== null && (
        <Failure title={t("accounts.mode_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {known === null && failure === null && <Skeleton />}
      {known && (
        <>
          <div class="framed mode-choice">
            <RadioLines
              id="site-mode"
              label={t("accounts.mode")}
              quietLabel
              value={known.mode}
              options={MODES.map((value) => ({
                value,
                label: t(`accounts.mode_${value}`),
                hint: t(`accounts.mode_${value}_text`),
              }))}
              onValue={(mode) => void choose(mode, known.mode)}
            />
          </div>
          <Settings known={known} />
        </>
      )}
    </section>
  );
}

function Settings({ known: { reading, proposals } }: { known: Known }) {
  return (
    <>
      <dl class="framed mode-settings">
        <div>
          <dt>
            {t("accounts.who_reads")} <code>READING</code>
          </dt>
          <dd>{t(`accounts.who_${reading}`)}</dd>
        </div>
        <div>
          <dt>
            {t("accounts.who_proposes")} <code>PROPOSALS</code>
          </dt>
          <dd>{t(`accounts.who_${proposals}`)}</dd>
        </div>
      </dl>
      <p class="two small people-note">{t("accounts.mode_settings")}</p>
    </>
  );
}

/** Sets the mode, and offers to take that back. */
async function choose(mode: Mode, before: Mode, again = false): Promise<void> {
  try {
    await patch("/api/mode", { mode });
    const words = t("accounts.mode_set", { mode: t(`accounts.mode_${mode}`) });
    toast(words, () => void choose(before, mode, !again), again);
  } catch (error) {
    toast(t("accounts.not_done", { why: sentence(error) }));
  }
  question.again();
}
