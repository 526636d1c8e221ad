// Everybody's accounts, for administrators: their roles, their sessions, their one-time links.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Account } from "../../domain/answers/account.ts";
import { post, sentence } from "../api.ts";
import { EraseDialog, erasedWords } from "../erasing/erase-dialog.tsx";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";

import { CopyField } from "../ui/copy.tsx";
import { Failure } from "../ui/failure.tsx";
import { Menu } from "../ui/menu.tsx";
import { Select } from "../ui/select.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { Tag } from "../ui/tag.tsx";
import { AddAccount } from "./add-account.tsx";
import {
  endSessions,
  giveRole,
  isOwn,
  leftBehind,
  newLink,
  question,
  renewLink,
} from "./administration.ts";
import { ROLES } from "./roles.ts";

export function Accounts() {
  useEffect(() => {
    question.ask("/api/accounts");
    return () => {
      question.stop();
      newLink.value = null;
    };
  }, []);
  const all = question.answer.value?.items;
  const failure = question.failure.value;
  return (
    <section class="page-section accounts" aria-labelledby="accounts">
      <h2 class="section-title" id="accounts">
        {t("accounts.accounts")}
      </h2>
      {failure !== null && (
        <Failure title={t("accounts.accounts_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {!all && failure === null && <Skeleton />}
      {all && (
        <ul class="account-list framed">
          {all.map((account) => (
            <Row key={account.id} account={account} />
          ))}
        </ul>
      )}
      <NewLink />
      <AddAccount />
    </section>
  );
}

function Row({ account }: { account: Account }) {
  const { id, name, email, role } = account;
  const own = isOwn(account);
  const erasing = useSignal(false);
  const close = () => {
    erasing.value = false;
  };
  return (
    <li class="account-row" data-part="row" data-id={id}>
      <div class="account-who">
        <b>{name}</b> {own && <Tag tone="line">{t("accounts.you")}</Tag>}
        <span class="account-email two">{email}</span>
      </div>
      <Select
        id={`role-${id}`}
        label={t("accounts.role_of", { name })}
        quiet
        value={role}
        options={ROLES.map((value) => ({ value, text: label("role", value) }))}
        onValue={(to) => void giveRole(account, to)}
      />
      <span class="account-sessions muted num">{sessionsOf(account)}</span>
      <div class="account-more">
        <Menu
          label={t("accounts.more", { name })}
          items={[
            { text: t("accounts.new_link"), icon: "link", act: () => void renewLink(account) },
            {
              text: t(own ? "accounts.end_all_own" : "accounts.end_all"),
              icon: "close",
              act: () => void endSessions(account),
            },
            {
              text: t("erasing.open_account"),
              act: () => {
                erasing.value = true;
              },
            },
          ]}
        />
        {erasing.value && (
          <EraseDialog
            title={t("erasing.account", { name })}
            erase={async (body) =>
              erasedWords(await post("/api/accounts/:id/erase", body, { params: { id } }))
            }
            isPublic={false}
            onDone={() => {
              close();
              void leftBehind(account);
            }}
            onClose={close}
          />
        )}
      </div>
    </li>
  );
}

function sessionsOf({ has_password, sessions }: Account): string {
  if (!has_password) return t("accounts.no_password");
  return sessions > 0
    ? t("accounts.session_count", { count: sessions })
    : t("accounts.no_sessions");
}

/** Stays until another link is made or the page is left. */
function NewLink() {
  const link = newLink.value;
  if (link === null) return null;
  return (
    <div class="new-link" role="status">
      <CopyField
        id="new-link"
        label={t("accounts.link_for", { name: link.name })}
        value={link.address}
        hint={t("accounts.link_hint")}
      />
    </div>
  );
}
