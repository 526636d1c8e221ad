// Search from anywhere: words become the filter `q` of the dashboard; "/" puts the cursor here.
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
  useKeys({ "/": () => input.current?.focus() });
  const words = path.value === "/" ? (new URLSearchParams(search.value).get("q") ?? "") : "";
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
        />
        <Kbd>/</Kbd>
      </form>
    </search>
  );
}
