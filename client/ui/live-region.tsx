// The one polite live region of the page: whole sentences, at most one per settled change.
import { signal } from "@preact/signals";

const said = signal("");

/** Lets assistive technology say a sentence once what it is doing is done. */
export function announce(sentence: string): void {
  // The same words twice are said twice: a no-break space makes them differ.
  said.value = said.peek() === sentence ? `${sentence}\u00a0` : sentence;
}

/** Stands once, in the shell. */
export function LiveRegion() {
  return (
    <p class="sr" role="status" aria-live="polite">
      {said}
    </p>
  );
}
