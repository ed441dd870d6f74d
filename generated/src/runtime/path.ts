import { SdkError } from './errors.js';
import { encode, named, parts } from './parameter.js';

/** How a path parameter is written: a style of OpenAPI with its `explode`. */
export type PathStyle = (name: string, value: unknown) => string;

/** `simple`: `a,b` and `k,v`. */
export const simple: PathStyle = (_, value) => parts(value, ',').join(',');

/** `simple`, exploded: `a,b` and `k=v`. */
export const simpleExploded: PathStyle = (_, value) => parts(value, '=').join(',');

/** `label`: `.a,b` and `.k,v`. */
export const label: PathStyle = (_, value) => '.' + parts(value, ',').join(',');

/** `label`, exploded: `.a.b` and `.k=v`. */
export const labelExploded: PathStyle = (_, value) => '.' + parts(value, '=').join('.');

/** `matrix`: `;name=a,b` and `;name=k,v`. */
export const matrix: PathStyle = (name, value) => `;${encode(name)}=${parts(value, ',').join(',')}`;

/** `matrix`, exploded: `;name=a;name=b` and `;k=v`. */
export const matrixExploded: PathStyle = (name, value) =>
  named(name, value)
    .map((part) => ';' + part)
    .join('');

/** JSON: `%7B%22k%22%3A%22v%22%7D`. */
export const jsonSegment: PathStyle = (_, value) =>
  value == null ? '' : encode(JSON.stringify(value));

/** Puts parameters into a path. */
export type PathSerializer = (
  template: string,
  values: { readonly [parameter: string]: unknown },
) => string;

/** Writes path parameters: `simple` where no other style is given. A value must fill its place. */
export function path(styles: { readonly [parameter: string]: PathStyle } = {}): PathSerializer {
  const styleOf = new Map(Object.entries(styles));
  return (template, values) =>
    template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      const text = (styleOf.get(name) ?? simple)(name, values[name]);
      if (/^\.{0,2}$|=$/.test(text))
        throw new SdkError({
          message: `The path parameter ${name} is empty, "." or "..".`,
        });
      return text;
    });
}
