/**
 * Gives an object properties that nothing which prints, serialises or copies it shows.
 *
 * @internal
 */
export function conceal(target: object, properties: { readonly [name: string]: unknown }): void {
  const hide = (name: string | symbol, value: unknown): object =>
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  for (const [name, value] of Object.entries(properties)) hide(name, value);
  // Node's `inspect` can be asked for hidden properties too.
  hide(Symbol.for('nodejs.util.inspect.custom'), () => ({ ...target }));
}
