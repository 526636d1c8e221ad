// What a message may be, and the parameters its text asks for, worked out by the type checker.

/** The forms a counted message takes; which one is used is the language's own rule. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** One sentence, or the plural forms of one; `{name}` stands for a parameter. */
export type Message = string | Plural;

type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Texts<M extends Message> = M extends string ? M : Extract<M[keyof M], string>;

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
 * What a language file must hold to stand beside the English one: every area, every key; plurals may
 * have the language's own forms.
 */
export type CatalogueOf<English> = {
  readonly [A in keyof English]: {
    readonly [K in keyof English[A]]: English[A][K] extends string ? string : Plural;
  };
};
