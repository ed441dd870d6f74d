import { turn } from './browserServers.js';

// What the suite takes from Node, for platforms without it.

export { turn as setImmediate };

const listeners = new WeakMap<EventTarget, Set<unknown>>();
const { addEventListener, removeEventListener } = AbortSignal.prototype;

/** What listens to a signal that was made since this module was loaded. */
export function getEventListeners(target: EventTarget): readonly unknown[] {
  return [...(listeners.get(target) ?? [])];
}

type Add = AbortSignal['addEventListener'];

AbortSignal.prototype.addEventListener = function (
  this: AbortSignal,
  ...[type, listener, options]: Parameters<Add>
) {
  const all = listeners.get(this) ?? new Set();
  listeners.set(this, all.add(listener));
  addEventListener.call(this, 'abort', () => all.delete(listener));
  addEventListener.call(this, type, listener, options);
};
AbortSignal.prototype.removeEventListener = function (
  this: AbortSignal,
  ...[type, listener, options]: Parameters<Add>
) {
  listeners.get(this)?.delete(listener);
  removeEventListener.call(this, type, listener, options);
};

/** All that a value holds, what is not enumerable included, as text. */
export function inspect(value: unknown): string {
  return written(value, new Set());
}

function written(value: unknown, above: ReadonlySet<unknown>): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (above.has(value) || above.size > 20) return '…';
  const inside = new Set([...above, value]);
  const parts = Reflect.ownKeys(value).map((key) => {
    return `${String(key)}: ${written(Reflect.get(value, key), inside)}`;
  });
  return `{ ${parts.join(', ')} }`;
}

/** Nothing: only servers send what is compressed, and they are elsewhere. */
export function gzipSync(): Uint8Array {
  return new Uint8Array();
}
