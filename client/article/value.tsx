// A value that is typed over: dashed while it is proposed; as it reads while nobody types, as typed meanwhile.
import { useSignal } from "@preact/signals";

type Props = {
  id: string;
  label: string;
  /** The value in words. */
  said: string;
  /** What is wrong with it. */
  error?: string | undefined;
  onValue: (typed: string) => void;
};

export function Value({ id, label, said, error, onValue }: Props) {
  const typed = useSignal<string | null>(null);
  const text = typed.value ?? said;
  const isWrong = error !== undefined && typed.value === null;
  return (
    <>
      <input
        type="text"
        id={id}
        class="article-value num"
        aria-label={label}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? `${id}-error` : undefined}
        autocomplete="off"
        spellcheck={false}
        size={Math.max(text.length, 4)}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          onValue(event.currentTarget.value);
        }}
        onBlur={() => {
          typed.value = null;
        }}
      />
      {isWrong && (
        <p class="field-error" id={`${id}-error`} data-part="field-error">
          {error}
        </p>
      )}
    </>
  );
}
