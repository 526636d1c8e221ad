// What an administrator may do with one person: one button where one thing is likely, a menu where several are.
import { useSignal } from "@preact/signals";
import type { Account } from "../../domain/answers/account.ts";
import { post } from "../api.ts";
import { EraseDialog, erasedWords } from "../erasing/erase-dialog.tsx";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import {
  endSessions,
  endTwoFactor,
  isInvited,
  isOwn,
  leftBehind,
  renewLink,
  setDisabled,
} from "./administration.ts";

export function PersonActions({ person }: { person: Account }) {
  const { id, name, disabled_at } = person;
  const erasing = useSignal(false);
  const ending = useSignal(false);
  const close = () => {
    erasing.value = false;
  };
  const endNot = () => {
    ending.value = false;
  };
  const erase: MenuItem = {
    text: t("erasing.open_account"),
    act: () => {
      erasing.value = true;
    },
  };
  const own = isOwn(person);
  const renew: MenuItem = {
    text: t("accounts.new_link"),
    icon: "link",
    act: () => void renewLink(person),
  };
  const disable: MenuItem = {
    text: t("accounts.disable"),
    icon: "pause",
    act: () => void setDisabled(person, true),
  };
  const end: MenuItem = {
    text: t(own ? "accounts.end_all_own" : "accounts.end_all"),
    icon: "close",
    act: () => void endSessions(person),
  };
  const endSecond: MenuItem = {
    text: t("accounts.two_factor_end"),
    act: () => {
      ending.value = true;
    },
  };
  const invited = isInvited(person);
  const items =
    disabled_at !== null
      ? [erase]
      : invited
        ? [renew, erase]
        : [
            ...[renew, end, ...(person.two_factor && !own ? [endSecond] : [])],
            ...(own ? [] : [disable]),
            erase,
          ];
  return (
    <div class="person-more">
      {disabled_at !== null && (
        <Button
          small
          aria-label={t("accounts.enable_of", { name })}
          onClick={() => void setDisabled(person, false)}
        >
          {t("accounts.enable")}
        </Button>
      )}
      {disabled_at === null && invited && (
        <Button
          small
          aria-label={t("accounts.withdraw_of", { name })}
          onClick={() => void setDisabled(person, true)}
        >
          {t("accounts.withdraw")}
        </Button>
      )}
      <Menu label={t("accounts.more", { name })} items={items} />
      {ending.value && (
        <Dialog
          title={t("accounts.two_factor_end_of", { name })}
          onClose={endNot}
          footer={
            <>
              <Button
                rank="primary"
                onClick={() => {
                  endNot();
                  void endTwoFactor(person);
                }}
              >
                {t("accounts.two_factor_end")}
              </Button>
              <Button onClick={endNot}>{t("accounts.key_cancel")}</Button>
            </>
          }
        >
          <p>{t("accounts.two_factor_end_text")}</p>
        </Dialog>
      )}
      {erasing.value && (
        <EraseDialog
          title={t("erasing.account", { name })}
          erase={async (body) =>
            erasedWords(await post("/api/accounts/:id/erase", body, { params: { id } }))
          }
          isPublic={false}
          onDone={() => {
            close();
            void leftBehind(person);
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
