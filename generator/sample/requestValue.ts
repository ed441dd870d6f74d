import type { Json } from '../diagnostics/diagnostic.js';
import type { SampleValue } from './sample.js';

/** The value of a sample as it goes over the wire. */
export function wireValue(value: SampleValue): Json {
  switch (value.kind) {
    case 'null':
      return null;
    case 'date':
      return instantOf(value.value).slice(0, 10);
    case 'dateTime':
      return instantOf(value.value).replace('.000', '');
    case 'list':
      return value.items.map(wireValue);
    case 'map':
      return Object.fromEntries(value.entries.map(([key, item]) => [key, wireValue(item)]));
    case 'object':
      return Object.fromEntries(
        value.members.map(({ property, value: given }) => [property.name, wireValue(given)]),
      );
    default:
      return value.value;
  }
}

/** A day, or an instant that says how far it is from UTC: what else Date can read depends on where it is read. */
const fixed = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/u;

/** Text of any other form stays as it is. */
function instantOf(text: string): string {
  const date = new Date(fixed.test(text) ? text : NaN);
  return Number.isNaN(date.getTime()) ? text : date.toISOString();
}
