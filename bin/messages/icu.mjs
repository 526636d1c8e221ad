// Reads one message of ICU MessageFormat, as much of it as Vigil uses: text, arguments, and one plural round all of it.
import { parse, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * The texts of a message, with `{name}` for each argument: one for each plural form, or `other` alone where no
 * argument chooses between forms.
 * @typedef {{ by: string | null, texts: Record<string, string> }} Parsed
 * @typedef {ReturnType<typeof parse>} Elements
 */

/** What is wrong with a message, as the second half of a sentence. */
export class MessageFault extends Error {}

/** What of ICU MessageFormat is not read, by the parser's number for it. */
const UNREAD = new Map([
  [TYPE.number, "a number format"],
  [TYPE.date, "a date format"],
  [TYPE.time, "a time format"],
  [TYPE.select, "a select"],
  [TYPE.plural, "a plural inside other text"],
  [TYPE.tag, "a tag"],
]);

/**
 * @param {string} message
 * @returns {Parsed}
 * @throws {MessageFault} when it is no ICU message, or uses more of ICU than Vigil reads
 */
export function parseMessage(message) {
  const elements = parsed(message);
  const [first] = elements;
  if (first?.type !== TYPE.plural || elements.length > 1)
    return { by: null, texts: { other: textOf(elements) } };
  const { value: by, options, offset, pluralType } = first;
  if (pluralType !== "cardinal") throw new MessageFault("uses selectordinal; only plural is read");
  if (offset !== 0) throw new MessageFault("uses an offset, which is not read");
  const forms = Object.entries(options).map(([form, { value }]) => [form, textOf(value, by)]);
  return { by, texts: Object.fromEntries(forms) };
}

/** @param {string} message */
function parsed(message) {
  try {
    return parse(message, { ignoreTag: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { location } = /** @type {{ location?: { start: { column: number } } }} */ (error);
    const what = error.message.toLowerCase().replaceAll("_", " ");
    throw new MessageFault(`is no ICU message: ${what}, at character ${location?.start.column}`);
  }
}

/**
 * @param {Elements} elements
 * @param {string} [counted] the argument that `#` stands for
 */
function textOf(elements, counted) {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return literal(element.value);
      if (element.type === TYPE.pound) return `{${counted}}`;
      if (element.type === TYPE.argument) return `{${element.value}}`;
      throw new MessageFault(`uses ${UNREAD.get(element.type)}, which is not read`);
    })
    .join("");
}

/** @param {string} text */
function literal(text) {
  if (/[{}]/.test(text))
    throw new MessageFault(
      "has a brace that belongs to no argument; before one, write ’ and not '",
    );
  return text;
}

/**
 * The names of the arguments that a text mentions.
 * @param {string} text
 */
export function namesIn(text) {
  return new Set([...text.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => String(name)));
}
