// The reader's own API keys: each with what it may and when it was used last; the new one in full, once.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { ApiKey } from "../../domain/answers/api-key.ts";
import { sentence } from "../api.ts";
import { day, momentUtc } from "../i18n/dates.ts";
import { commas } from "../i18n/lists.ts";
import { t } from "../i18n/t.ts";
import { Button } from "../ui/button.tsx";
import { CopyField } from "../ui/copy.tsx";
import { Failure } from "../ui/failure.tsx";
import { narrow } from "../ui/media.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { Table } from "../ui/table.tsx";
import { Tag } from "../ui/tag.tsx";
import { NewKeyForm } from "./new-key.tsx";
import { newKey, question, setRevoked } from "./own-keys.ts";
import { AccountSection } from "./section.tsx";

export function Keys() {
  const making = useSignal(false);
  useEffect(() => {
    question.ask("/api/keys");
    return () => {
      question.stop();
      newKey.value = null;
    };
  }, []);
  const keys = question.answer.value?.items;
  const failure = question.failure.value;
  return (
    <AccountSection
      id="keys"
      title={t("accounts.keys")}
      about={
        <>
          <p>{t("accounts.keys_text")}</p>
          <p>
            {t("accounts.keys_sent")} <code>Authorization: Bearer</code>
          </p>
        </>
      }
    >
      {failure !== null && (
        <Failure title={t("accounts.keys_failed")} onRetry={question.again}>
          {sentence(failure)}
        </Failure>
      )}
      {!keys && failure === null && <Skeleton />}
      <Once />
      {keys?.length === 0 && <p class="muted">{t("accounts.keys_none")}</p>}
      {keys && keys.length > 0 && (narrow.value ? <Cards keys={keys} /> : <Rows keys={keys} />)}
      {making.value ? (
        <NewKeyForm
          onDone={() => {
            making.value = false;
          }}
        />
      ) : (
        <div class="actions">
          <Button
            icon="add"
            onClick={() => {
              making.value = true;
            }}
          >
            {t("accounts.key_new")}
          </Button>
        </div>
      )}
    </AccountSection>
  );
}

/** Stays until another key is made or the page is left. */
function Once() {
  const made = newKey.value;
  if (made === null) return null;
  const { key, token } = made;
  return (
    <div class="new-link" role="status" data-part="key-once">
      <CopyField
        id="new-key"
        label={t("accounts.key_made", { name: key.name })}
        value={token}
        hint={t("accounts.key_once")}
      />
    </div>
  );
}

type Props = { keys: readonly ApiKey[] };

function Rows({ keys }: Props) {
  return (
    <Table caption={t("accounts.keys")} framed>
      <thead>
        <tr>
          <th scope="col">{t("accounts.key_name")}</th>
          <th scope="col">{t("accounts.key_may")}</th>
          <th scope="col">{t("accounts.key_begins")}</th>
          <th scope="col">{t("accounts.key_created")}</th>
          <th scope="col">{t("accounts.key_used")}</th>
          <th scope="col">
            <span class="sr">{t("accounts.key_actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id} class={looks(key)} data-part="key" data-id={key.id}>
            <th scope="row" class="key-name">
              {key.name}
            </th>
            <td>{scopeWords(key)}</td>
            <td>
              <code>{key.begins}</code>
            </td>
            <td class="num key-date">{day(key.created_at, "plain")}</td>
            <td class="num">{usedWords(key)}</td>
            <td>
              <Act of={key} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Cards({ keys }: Props) {
  return (
    <ul class="framed lines key-cards">
      {keys.map((key) => (
        <li key={key.id} class={looks(key)} data-part="key" data-id={key.id}>
          <div>
            <b class="key-name">{key.name}</b>
            <p class="two small">{scopeWords(key)}</p>
            <p class="two small">
              <code>{key.begins}</code>
            </p>
            <p class="two small num">
              {t("words.colon", { name: t("accounts.key_used"), text: usedWords(key) })}
            </p>
          </div>
          <Act of={key} />
        </li>
      ))}
    </ul>
  );
}

function Act({ of: key }: { of: ApiKey }) {
  const { name, revoked_at } = key;
  const is = revoked_at === null;
  const moment = revoked_at && day(revoked_at, "plain");
  return (
    <div class="key-action">
      {moment && <Tag tone="line">{t("accounts.key_revoked_on", { moment })}</Tag>}
      <Button
        small
        aria-label={t(is ? "accounts.key_revoke_of" : "accounts.key_restore_of", { name })}
        onClick={() => void setRevoked(key, is)}
      >
        {t(is ? "accounts.key_revoke" : "accounts.key_restore")}
      </Button>
    </div>
  );
}

const looks = ({ revoked_at }: ApiKey) => (revoked_at === null ? "" : "key-revoked");

const scopeWords = ({ scopes }: ApiKey) =>
  commas(scopes.map((scope) => t(`accounts.scope_${scope}`)));

const usedWords = ({ last_used_at }: ApiKey) =>
  last_used_at === null ? t("accounts.key_unused") : momentUtc(last_used_at);
