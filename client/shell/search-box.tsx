// Search from anywhere: words become the filter `q` of the dashboard; "/" puts the cursor here, Esc takes it back.
import { useRef } from "preact/hooks";
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
          aria-label={t("shell.search")}
          placeholder={t("shell.search_hint")}
          autocomplete="off"
          value={words}
          onKeyDown={leave}
        />
        <Kbd>/</Kbd>
      </form>
    </search>
  );
}
