import type { Id } from './api.js';

/** The identity of what stands at a JSON Pointer of the document. */
export function idAt(pointer: string): Id {
  return brand(`#${pointer}`);
}

/** The identity of a property, apart from that of the type which may be defined in the same place. */
export function propertyIdAt(pointer: string): Id {
  return brand(`#${pointer}@property`);
}

/** The JSON Pointer of what an identity stands for. */
export function pointerOf(id: Id): string {
  return id.slice(1).replace(/@\w+$/u, '');
}

/** Whether a JSON Pointer leads to a schema that the document declares by name. */
export function isSchemaPointer(pointer: string): boolean {
  return /^\/components\/schemas\/[^/]+$/u.test(pointer);
}

/** Marks text as an identity; the only place where one is made. */
export function brand(text: string): Id {
  return text as Id;
}
