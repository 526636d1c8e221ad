// Everybody who has or had a way in, as a table; on narrow windows as a list of the same facts.
import type { Account } from "../../domain/answers/account.ts";
import { momentUtc } from "../i18n/dates.ts";
import { label } from "../i18n/label.ts";
import { t } from "../i18n/t.ts";
import { Icon } from "../ui/icon.tsx";
import { narrow } from "../ui/media.ts";
import { Select } from "../ui/select.tsx";
import { Table } from "../ui/table.tsx";
import { Tag } from "../ui/tag.tsx";
import { giveRole, isInvited, isOwn } from "./administration.ts";
import { PersonActions } from "./person-actions.tsx";
import { ROLES } from "./roles.ts";

type Props = { people: readonly Account[] };

export function PeopleList({ people }: Props) {
  return narrow.value ? <Cards people={people} /> : <Rows people={people} />;
}

function Rows({ people }: Props) {
  return (
    <Table caption={t("settings.people")} framed>
      <thead>
        <tr>
          <th scope="col">{t("accounts.person")}</th>
          <th scope="col">{t("accounts.role")}</th>
          <th scope="col">{t("accounts.last_seen")}</th>
          <th scope="col" class="n">
            {t("accounts.sessions")}
          </th>
          <th scope="col">
            <span class="sr">{t("accounts.key_actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} class={looks(person)} data-part="person" data-id={person.id}>
            <th scope="row" class="person-who">
              <Who person={person} />
            </th>
            <td>
              <RoleOf person={person} />
            </td>
            <td class="num">
              <Seen person={person} />
            </td>
            <td class="n">{person.sessions}</td>
            <td>
              <PersonActions person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cards({ people }: Props) {
  return (
    <ul class="framed lines person-cards">
      {people.map((person) => (
        <li key={person.id} class={looks(person)} data-part="person" data-id={person.id}>
          <div class="person-who">
            <Who person={person} />
          </div>
          <PersonActions person={person} />
          <RoleOf person={person} />
          <p class="two small num">
            <Seen person={person} />
            {person.sessions > 0 && (
              <span class="person-sessions">
                {t("accounts.session_count", { count: person.sessions })}
              </span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Who({ person }: { person: Account }) {
  return (
    <>
      <b>{person.name}</b> {isOwn(person) && <Tag tone="line">{t("accounts.you")}</Tag>}{" "}
      {person.two_factor && <Tag tone="line">{t("accounts.two_factor")}</Tag>}
      <span class="account-email two">{person.email}</span>
    </>
  );
}

/** What somebody who can't come in may do is no matter for now. */
function RoleOf({ person }: { person: Account }) {
  const { id, name, role } = person;
  if (person.disabled_at !== null) return <span class="two">{label("role", role)}</span>;
  return (
    <Select
      id={`role-${id}`}
      label={t("accounts.role_of", { name })}
      quiet
      value={role}
      options={ROLES.map((value) => ({ value, text: label("role", value) }))}
      onValue={(to) => void giveRole(person, to)}
    />
  );
}

function Seen({ person }: { person: Account }) {
  const { disabled_at, link_until, last_seen_at } = person;
  if (disabled_at !== null)
    return (
      <span class="person-state">
        <Icon name="pause" />
        {t("accounts.disabled_since", { moment: momentUtc(disabled_at) })}
      </span>
    );
  if (isInvited(person))
    return (
      <span class="person-state">
        {link_until === null
          ? t("accounts.link_ran_out")
          : t("accounts.invited_until", { moment: momentUtc(link_until) })}
      </span>
    );
  return <>{last_seen_at === null ? t("accounts.key_unused") : momentUtc(last_seen_at)}</>;
}

const looks = (person: Account) =>
  person.disabled_at !== null || isInvited(person) ? "person-out" : "";
