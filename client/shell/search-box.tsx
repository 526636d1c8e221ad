// Search from anywhere: words become the filter `q` of the dashboard; "/" puts the cursor here, Esc takes it back.
import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { navigate, path, search } from "../router.ts";
import { Icon } from "../ui/icon.tsx";
import { Kbd } from "../ui/kbd.tsx";
import { useKeys } from "../ui/keys.ts";

/** Adds the words to the view that is open, or to the whole archive from any other page. */
function searchFor(words: string): void {
  const query = new URLSearchParams(path.value === "/" ? search.value : "");
  query.delete("event");
  query.delete("q");
  if (words.trim()) query.set("q", words.trim());
  navigate(`/?${query}`);
}

/** The types of Preact know it with a list of the browser's own alone. */
const COMBOBOX = {
  role: "combobox",
  "aria-autocomplete": "list",
  "aria-expanded": false,
} as object;

export function SearchBox({ onDone }: { onDone?: (() => void) | undefined }) {
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);
  useKeys({
    "/": () => {
      before.current = document.activeElement;
      input.current?.focus();
    },
  });
  const words = path.value === "/" ? (new URLSearchParams(search.value).get("q") ?? "") : "";
  /** What was typed is dropped; the focus goes back to where "/" took it from. */
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || input.current === null) return;
    event.preventDefault();
    input.current.value = words;
    input.current.blur();
    if (before.current instanceof HTMLElement) before.current.focus();
    onDone?.();
  };
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault();
          searchFor(input.current?.value ?? "");
          onDone?.();
        }}
      >
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          {...COMBOBOX}
          aria-label={t("shell.search")}
          placeholder={t("shell.search_hint")}
          autocomplete="off"
          value={words}
          onKeyDown={leave}
        />
        <Kbd>/</Kbd>
        <Suggested input={input} searched={words} onDone={onDone} />
      </form>
    </search>
  );
}

type SuggestedProps = {
  input: RefObject<HTMLInputElement | null>;
  searched: string;
  onDone: (() => void) | undefined;
};

/** Brings what offers something once the box is turned to; apart from the box, which keeps what is typed meanwhile. */
function Suggested({ input, ...props }: SuggestedProps) {
  const piece = useSignal<typeof import("./suggestions.tsx") | null>(null);
  useEffect(() => {
    const bring = async () => {
      piece.value = await import("./suggestions.tsx").catch(() => null);
    };
    const box = input.current;
    if (box === document.activeElement) void bring();
    box?.addEventListener("focus", bring);
    return () => box?.removeEventListener("focus", bring);
  }, [input, piece]);
  return (
    piece.value && input.current && <piece.value.Suggestions input={input.current} {...props} />
  );
}
