/** The name that a property of a model has on the wire; the known ones are completed, and any other is allowed. */
export type FieldName<Model> = SnakeCase<KnownKey<Model>> | (string & {});

/** The declared properties of a model, or of each of several. */
type KnownKey<Model> = Model extends unknown
  ? string extends keyof Model
    ? never
    : Exclude<keyof Model & string, 'extraData'>
  : never;

/** A name of camelCase in snake_case. */
type SnakeCase<
  Name extends string,
  Done extends string = '',
> = Name extends `${infer Letter}${infer Rest}`
  ? SnakeCase<Rest, `${Done}${Letter extends Lowercase<Letter> ? Letter : `_${Lowercase<Letter>}`}`>
  : Done;
