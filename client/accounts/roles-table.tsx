// What each role may do, as domain/roles.ts has it: the page can say no other than what holds.
import { objectKeys } from "../../domain/object-keys.ts";
import { type Action, can, ROLES } from "../../domain/roles.ts";
import { label } from "../i18n/label.ts";
import type { Key } from "../i18n/message.ts";
import { t } from "../i18n/t.ts";
import { Icon } from "../ui/icon.tsx";
import { Table } from "../ui/table.tsx";

/** All but `contribute`, which no route asks for yet, and `sign in`, which everybody may try. */
const WORDS = {
  read: "accounts.may_read",
  propose: "accounts.may_propose",
  "propose as a member": "accounts.may_as_member",
  "change own account": "accounts.may_own",
  "read unpublished": "accounts.may_unpublished",
  "edit the record": "accounts.may_edit",
  "decide drafts": "accounts.may_decide",
  "see the log in full": "accounts.may_log",
  "run jobs": "accounts.may_run_jobs",
  "set up the archive": "accounts.may_set_up",
  "pause jobs": "accounts.may_pause_jobs",
  "manage accounts": "accounts.may_manage",
  erase: "accounts.may_erase",
} as const satisfies Record<Exclude<Action, "contribute" | "sign in">, Key>;

export function RolesTable() {
  return (
    <section aria-labelledby="roles" data-part="roles">
      <h2 class="section-title" id="roles">
        {t("accounts.roles")}
      </h2>
      <Table caption={t("accounts.roles")} framed>
        <thead>
          <tr>
            <th scope="col">{t("accounts.key_may")}</th>
            {ROLES.map(({ value }) => (
              <th key={value} scope="col" class="role-cell">
                {value === "stranger" ? t("accounts.anyone") : label("role", value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {objectKeys(WORDS).map((action) => (
            <tr key={action}>
              <th scope="row" class="role-action">
                {t(WORDS[action])}
              </th>
              {ROLES.map(({ value }) => (
                <td key={value} class="role-cell">
                  {can(value, action) ? (
                    <>
                      <Icon name="check" />
                      <span class="sr">{t("accounts.yes")}</span>
                    </>
                  ) : (
                    <span class="muted">{t("accounts.no")}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
