import { codec } from './codec.js';
import { parts } from './parameter.js';

/**
 * An object as the value of a header: `k,v`, or `k=v` where it is exploded.
 *
 * @internal
 */
export function headerText<Value>(value: Value, pair: ',' | '=' = ','): Value {
  const write = codec<Value, Value>((given) => parts(given, pair, String).join(','));
  return write.encode(value);
}
