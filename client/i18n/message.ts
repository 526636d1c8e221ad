// A message as pages load it, and the arguments that `t` takes with its key.
import type { MessageArguments } from "./compiled/arguments.ts";

/**
 * One sentence, or the plural forms of one; `{name}` stands for an argument. Which form is used is the language's own
 * rule. `by` names the argument that chooses it where that is not `count`: of "3 of 21 days" French looks at the 3.
 */
export type Message = string | (Forms & { readonly by?: string });

type Forms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Messages by area and name. */
export type Messages = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** Every key, as `area.name`. */
export type Key = keyof MessageArguments<unknown>;

/** What all members of a union take together: `t` may be given one of several keys. */
type All<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer Whole,
) => void
  ? Whole
  : never;

type ArgumentsOf<K extends Key, Value> = All<MessageArguments<Value>[K]>;

/** What follows the key in `t` and `rich`: nothing, or a value for each argument. */
export type Rest<K extends Key, Value> = keyof ArgumentsOf<K, Value> extends never
  ? []
  : [
      values: {
        readonly [Name in keyof ArgumentsOf<K, Value>]: Extract<ArgumentsOf<K, Value>[Name], Value>;
      },
    ];
