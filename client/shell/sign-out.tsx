// Signing out: what was typed here and not sent goes with whoever typed it, so they are asked before it does.
import { useSignal } from "@preact/signals";
import { withWords } from "../i18n/catalogues.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { lazy } from "../ui/lazy.tsx";
import { me, signOut } from "./session.ts";
import { allUnsent, forgetAllOf } from "./unsent.ts";

const AskFirst = lazy(
  withWords(() => import("./unsent-asked.tsx").then((module) => module.UnsentAsked)),
);

type Props = {
  small?: boolean;
  /** Called when they are out. */
  onOut: () => void;
  onFailure: (error: unknown) => void;
};

export function SignOut({ small = false, onOut, onFailure }: Props) {
  /** How much would be lost, once that is asked about. */
  const unsent = useSignal(0);
  const leave = async () => {
    const { id } = me.peek();
    if (id === null) return;
    try {
      await signOut();
      await forgetAllOf(id);
      onOut();
    } catch (error) {
      onFailure(error);
    }
  };
  const ask = async () => {
    const own = (await allUnsent()).filter(({ key }) => key[0] === me.peek().id);
    unsent.value = own.length;
    if (own.length === 0) await leave();
  };
  if (unsent.value > 0)
    return (
      <AskFirst
        count={unsent.value}
        onLeave={() => void leave()}
        onStay={() => {
          unsent.value = 0;
        }}
      />
    );
  return (
    <Button small={small} onClick={() => void ask()}>
      {t("settings.sign_out")}
    </Button>
  );
}
