// Where a snapshot is cited; editors note it, so that its files stay.
import { useSignal } from "@preact/signals";
import type { Snapshot } from "../../domain/answers/snapshot.ts";
import { post, sentence } from "../api.ts";
import { t } from "../i18n/t.ts";
import { may } from "../shell/session.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextField } from "../ui/text-field.tsx";
import { toast } from "../ui/toast.tsx";

type Props = { snapshot: Snapshot; onChange: (snapshot: Snapshot) => void };

/** Empty where nobody is known to cite it and the reader may not note it. */
export function Citations({ snapshot, onChange }: Props) {
  const { id, cited, gone } = snapshot;
  const open = useSignal(false);
  const notes = gone === null && may("edit the record");
  const takeBack = async (address: string) => {
    try {
      onChange(await post("/api/snapshots/:id/uncite", { address }, { params: { id } }));
      toast(t("exports.uncited"));
    } catch (error) {
      toast(t("exports.not_noted", { why: sentence(error) }));
    }
  };
  return (
    <>
      {cited.length > 0 && (
        <div class="snapshot-cited">
          {t("exports.cited_in")}
          <ul>
            {cited.map(({ address }) => (
              <li key={address}>
                <a href={address} target="_blank" rel="noreferrer">
                  <bdi>{address}</bdi>
                </a>
                {notes && (
                  <IconButton
                    icon="remove"
                    label={t("exports.uncite", { address })}
                    onClick={() => void takeBack(address)}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes && (
        <Button
          rank="quiet"
          small
          onClick={() => {
            open.value = true;
          }}
        >
          {t("exports.cite_open")}
        </Button>
      )}
      {open.value && (
        <CiteDialog
          id={id}
          onClose={() => {
            open.value = false;
          }}
          onChange={onChange}
        />
      )}
    </>
  );
}

const FIELD = "cited-in";

function CiteDialog({
  id,
  onChange,
  onClose,
}: Pick<Props, "onChange"> & { id: string; onClose: () => void }) {
  const address = useSignal("");
  const tried = useSignal(false);
  const sending = useSignal(false);
  const failure = useSignal<unknown>(null);
  const isAddress = /^https?:\/\/\S+$/.test(address.value.trim());
  const send = async () => {
    tried.value = true;
    if (!isAddress) document.getElementById(FIELD)?.focus();
    if (!isAddress || sending.value) return;
    sending.value = true;
    failure.value = null;
    try {
      const body = { address: address.value.trim() };
      onChange(await post("/api/snapshots/:id/cite", body, { params: { id } }));
      toast(t("exports.cited", { id }));
      onClose();
    } catch (error) {
      failure.value = error;
      sending.value = false;
    }
  };
  return (
    <Dialog
      title={t("exports.cite_title", { id })}
      lead={t("exports.cite_text")}
      onClose={onClose}
      footer={
        <>
          <Button rank="primary" busy={sending.value} onClick={() => void send()}>
            {t("exports.cite_note")}
          </Button>
          <Button onClick={onClose}>{t("drafts.cancel")}</Button>
        </>
      }
    >
      <form
        data-part="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField
          id={FIELD}
          label={t("exports.cite_address")}
          hint={t("exports.cite_hint")}
          error={tried.value && !isAddress ? t("exports.cite_missing") : undefined}
          autocomplete="off"
          spellcheck={false}
          value={address.value}
          onValue={(value) => {
            address.value = value;
          }}
        />
      </form>
      {failure.value !== null && (
        <Notice tone="danger" alert>
          {t("exports.not_noted", { why: sentence(failure.value) })}
        </Notice>
      )}
    </Dialog>
  );
}
