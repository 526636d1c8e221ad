// Several countries or languages of an archive: found by their names, each taken out by itself.
import { useSignal } from "@preact/signals";
import { t } from "../i18n/t.ts";
import { IconButton } from "../ui/button.tsx";
import { Combobox } from "../ui/combobox.tsx";

const OFFERED = 8;

type Props = {
  id: string;
  label: string;
  hint: string;
  /** Every one that there is, with its name. */
  all: readonly { readonly value: string; readonly text: string }[];
  codes: readonly string[];
  nameOf: (code: string) => string;
  onCodes: (codes: readonly string[]) => void;
};

export function CodesField({ id, label, hint, all, codes, nameOf, onCodes }: Props) {
  const words = useSignal("");
  const wanted = words.value.trim().toLocaleLowerCase();
  const offers = all
    .filter(({ value }) => wanted !== "" && !codes.includes(value))
    .filter(({ text }) => text.toLocaleLowerCase().includes(wanted))
    .map(({ value, text }) => ({ key: value, text }));
  return (
    <>
      <Combobox
        id={id}
        label={label}
        hint={hint}
        value={words.value}
        onValue={(value) => {
          words.value = value;
        }}
        offers={offers.slice(0, OFFERED)}
        onChoose={({ key }) => {
          onCodes([...codes, key]);
          words.value = "";
        }}
      />
      {codes.length > 0 && (
        <ul class="archive-codes" data-part={id}>
          {codes.map((code) => (
            <li key={code} class="tag">
              {nameOf(code)}
              <IconButton
                icon="close"
                label={t("ui.clear", { name: nameOf(code) })}
                onClick={() => onCodes(codes.filter((other) => other !== code))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
