// What a message may be, the parameters its text asks for, and what a translation must hold, worked out by the type checker.
import type { Language } from "../../domain/language.ts";

/** The plural forms of each language, as CLDR has them. */
type Forms = {
  en: "one" | "other";
  ar: "zero" | "one" | "two" | "few" | "many" | "other";
  be: "one" | "few" | "many" | "other";
  de: "one" | "other";
  es: "one" | "many" | "other";
  fr: "one" | "many" | "other";
  ru: "one" | "few" | "many" | "other";
  uk: "one" | "few" | "many" | "other";
};

/**
 * The forms a counted message takes; which one is used is the language's own rule. `by` names the parameter
 * that chooses the form where it is not \`count\`: of "3 of 21 days" French looks at the 3.
 */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & {
  readonly other: string;
  readonly by?: string;
};

/** One sentence, or the plural forms of one; `{name}` stands for a parameter. */
export type Message = string | Plural;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Texts<M extends Message> = M extends string ? M : Extract<M[Exclude<keyof M, "by">], string>;

/** The names a message mentions; a plural also needs `count`. */
type ParamNames<M extends Message> = Names<Texts<M>> | (M extends string ? never : "count");

/** The second argument of `t`: required exactly when the message mentions something. */
export type Params<M extends Message, Value> = [ParamNames<M>] extends [never]
  ? []
  : [
      params: {
        readonly [N in ParamNames<M>]: N extends "count" ? number : Value;
      },
    ];

/**
 * What a file of another language must hold to stand beside the English one: every key; all of the language's plural
 * forms where English has plural forms; and where English has one sentence, one sentence, or plural forms `by` a
 * number that it mentions.
 */
export type In<L extends Language, English> = {
  readonly [K in keyof English]: English[K] extends string
    ? string | (Readonly<Record<Forms[L], string>> & { readonly by: string })
    : Readonly<Record<Forms[L], string>> & { readonly by?: string };
};

/** A whole catalogue in any language: areas, and in them messages by key. */
export type Catalogue<English> = {
  readonly [A in keyof English]: { readonly [K in keyof English[A]]: Message };
};
