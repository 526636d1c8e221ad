// Made-up languages for tests: English with marks on its letters, in brackets, longer by the share by which German
// is longer. What stays plain on a page was never given to a translator; what is cut off had no room.

import type { Locale, PseudoCode } from "./locale.ts";
import type { Message } from "./message.ts";

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const MARKED = "áƀçđéƒǧħíǰķłɱñóþɋřšŧúṽŵẋýžÁƁÇĐÉƑǦĦÍĴĶŁṀÑÓÞɊŘŠŦÚṼŴẊÝŽ";
const MARKS = new Map([...PLAIN].map((letter, i) => [letter, [...MARKED][i] ?? letter]));
/** How much is added to a text, of its own length. */
const LONGER = 0.4;

/** English as a made-up language has it. */
export function pseudo(code: PseudoCode, english: Locale): Locale {
  return {
    ...english,
    code,
    direction: code === "ar-XB" ? "rtl" : "ltr",
    messages: new Map([...english.messages].map(([key, message]) => [key, marked(key, message)])),
  };
}

/** What is compared with typed words stays as it is. */
const TYPED = /^calendar\./;

function marked(key: string, message: Message): Message {
  if (TYPED.test(key)) return message;
  if (typeof message === "string") return longer(message);
  const forms = Object.entries(message).map(([form, text]) => [form, longer(text)]);
  return { other: "", ...Object.fromEntries(forms) };
}

/** As many signs as asked for, in words of eight. */
function filling(length: number): string {
  return Array.from({ length }, (_, i) => (i % 9 === 8 ? " " : "~")).join("");
}

/** "Show {n} more" → "[Šħóŵ {n} ɱóřé ~~~~]": arguments stay, signs alone are not lengthened. */
function longer(text: string): string {
  const pieces = text.split(/(\{\w+\})/);
  const words = pieces.filter((_, i) => i % 2 === 0).join("");
  if (!/[a-z]{2}/i.test(words)) return text;
  const accented = pieces.map((piece, i) =>
    i % 2 === 1 ? piece : [...piece].map((letter) => MARKS.get(letter) ?? letter).join(""),
  );
  return `[${accented.join("")}${filling(Math.ceil(words.length * LONGER))}]`;
}
