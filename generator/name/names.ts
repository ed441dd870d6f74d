import { brand } from '../model/id.js';
import type { Id } from '../model/api.js';

/** The public name of every manager, method, type, property and parameter: one table beside the IR. */
export type Names = ReadonlyMap<Id, string>;

/** A type that the convention adds to a service, an operation or a model, beside those of the document. */
export type Role =
  | 'manager'
  /** What makes a manager. */
  | 'managerInput'
  | 'queryParams'
  | 'headers'
  | 'headersInput'
  | 'optionalsInput'
  /** What `new` takes to make a model: its constants may be left out. */
  | 'input';

/** The key under which an added type stands in the table. */
export function roleId(owner: Id, role: Role): Id {
  return brand(`${owner}@${role}`);
}

/** The name of a thing. The naming stage names everything, so that a miss is a fault of the generator. */
export function nameOf(names: Names, id: Id): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`The naming stage gave no name to ${id}.`);
  return name;
}
