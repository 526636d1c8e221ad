// Finds routes by the words in them, and keeps the reader's colours. Without this script the page is whole, too.

try {
  const kept = window.localStorage.getItem("vigil.theme");
  if (kept === "light" || kept === "dark") document.documentElement.dataset.theme = kept;
} catch {
  // Where the browser keeps nothing, the device's colours hold.
}

const all = <E extends HTMLElement>(selector: string) => [
  ...document.querySelectorAll<E>(selector),
];
const input = document.querySelector<HTMLInputElement>("#find");
const count = document.querySelector<HTMLElement>(".find-count");
const texts = all(".route").map((section) => ({
  name: section.dataset.route ?? "",
  text: section.textContent.toLowerCase(),
}));

/** Hides what has none of the words; no words hide nothing. */
function find(): void {
  const words = (input?.value ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const found = new Set(
    texts.filter(({ text }) => words.every((word) => text.includes(word))).map(({ name }) => name),
  );
  for (const element of all("[data-route]"))
    element.hidden = !found.has(element.dataset.route ?? "");
  for (const section of all(".page-section, .contents-group"))
    section.hidden =
      words.length > 0 && section.querySelector("[data-route]:not([hidden])") === null;
  if (count === null) return;
  count.textContent =
    words.length === 0 ? "" : (count.dataset.words ?? "").replace("#", String(found.size));
}

if (input !== null) {
  for (const box of all(".find")) box.hidden = false;
  input.addEventListener("input", find);
  find();
}
