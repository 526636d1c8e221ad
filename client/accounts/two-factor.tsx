// The reader's second factor: whether sign-in asks for a code, the way to turn that on, to another app, and to new codes.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { TwoFactor } from "../../domain/answers/account.ts";
import { post, sentence } from "../api.ts";
import { day } from "../i18n/dates.ts";
import { t } from "../i18n/t.ts";
import { resource } from "../resource.ts";
import { may } from "../shell/session.ts";
import { Button } from "../ui/button.tsx";
import { Failure } from "../ui/failure.tsx";
import { Icon } from "../ui/icon.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { toast } from "../ui/toast.tsx";
import { CredentialForm } from "./credential-form.tsx";
import { NewApp } from "./new-app.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";
import { AccountSection } from "./section.tsx";

const HEADING = "two-factor";
const question = resource<"/api/auth/two-factor">();

/** What the reader is in the middle of: a new app, new recovery codes, or turning it off. */
type Doing = "app" | "codes" | "off" | null;

export function OwnTwoFactor() {
  const doing = useSignal<Doing>(null);
  const codes = useSignal<readonly string[] | null>(null);
  useEffect(() => {
    question.ask("/api/auth/two-factor");
    return question.stop;
  }, []);
  const state = question.answer.value;
  const failure = question.failure.value;
  const stop = () => {
    doing.value = null;
    // A recovery code may be used up, also where nothing came of it.
    question.again();
    // What had the focus is gone.
    document.getElementById(HEADING)?.focus();
  };
  const show = (made: readonly string[]) => {
    codes.value = made;
    doing.value = null;
    question.again();
  };
  return (
    <AccountSection
      id={HEADING}
      title={t("accounts.two_factor")}
      about={t(may("edit the record") ? "accounts.two_factor_editors" : "accounts.two_factor_text")}
    >
      {failure !== null && (
        <Failure title={t("accounts.two_factor_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {!state && failure === null && <Skeleton />}
      {codes.value !== null && (
        <RecoveryCodes
          codes={codes.value}
          onKept={() => {
            codes.value = null;
            stop();
          }}
        />
      )}
      {state && codes.value === null && (
        <p class="two-factor-state" data-part="two-factor">
          <State state={state} />
        </p>
      )}
      {state && codes.value === null && doing.value === null && (
        <Choices
          isOn={state.since !== null}
          onBegin={(what) => {
            doing.value = what;
          }}
        />
      )}
      {state && doing.value === "app" && (
        <NewApp isMoved={state.since !== null} onDone={show} onCancel={stop} />
      )}
      {doing.value === "codes" && (
        <WithCode
          text={t("accounts.codes_new_text")}
          enter={t("accounts.codes_new")}
          onCancel={stop}
          onSend={async (code) => show((await post("/api/auth/recovery-codes", { code })).codes)}
        />
      )}
      {doing.value === "off" && (
        <WithCode
          text={t("accounts.two_factor_off_text")}
          enter={t("accounts.two_factor_end")}
          onCancel={stop}
          onSend={async (code) => {
            await post("/api/auth/end-two-factor", { code });
            stop();
            toast(t("accounts.two_factor_ended"));
          }}
        />
      )}
    </AccountSection>
  );
}

function State({ state: { since, codes_left } }: { state: TwoFactor }) {
  if (since === null) return <>{t("accounts.two_factor_off")}</>;
  return (
    <>
      <span class="two-factor-on">
        <Icon name="check" />
        {t("accounts.two_factor_on", { moment: day(since, "plain") })}
      </span>{" "}
      {t("accounts.codes_left", { count: codes_left })}
    </>
  );
}

type ChoicesProps = { isOn: boolean; onBegin: (what: Doing) => void };

function Choices({ isOn, onBegin }: ChoicesProps) {
  if (!isOn)
    return (
      <div class="actions">
        <Button onClick={() => onBegin("app")}>{t("accounts.two_factor_begin")}</Button>
      </div>
    );
  return (
    <div class="actions">
      <Button onClick={() => onBegin("codes")}>{t("accounts.codes_new")}</Button>
      <Button onClick={() => onBegin("app")}>{t("accounts.two_factor_move")}</Button>
      {!may("edit the record") && (
        <Button onClick={() => onBegin("off")}>{t("accounts.two_factor_end")}</Button>
      )}
    </div>
  );
}

type WithCodeProps = {
  text: string;
  enter: string;
  onSend: (code: string) => Promise<void>;
  onCancel: () => void;
};

function WithCode({ text, enter, onSend, onCancel }: WithCodeProps) {
  return (
    <>
      <p>{text}</p>
      <CredentialForm
        id="two-factor-"
        fields={["code"]}
        enter={enter}
        failed={t("accounts.two_factor_not_changed")}
        onSend={({ code }) => onSend(code)}
        onCancel={onCancel}
      />
    </>
  );
}
