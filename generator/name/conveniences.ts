import type { Service } from '../model/api.js';
import { nameOf, type Names } from './names.js';

/** Hand-written methods of a manager, which gets them from a class of the runtime that it extends. */
export interface Convenience {
  /** The client's property that holds the manager. */
  readonly service: string;
  /** The class, and the runtime module that declares it. */
  readonly className: string;
  readonly module: string;
  /** The methods that it is written over; a manager that lacks one of them does without. */
  readonly needs: readonly string[];
  /** The public types that the class is made for, in the order of its type parameters. */
  readonly typeArguments: readonly string[];
  /** Whether it makes calls of its own, for which its constructor takes what a manager's is given. */
  readonly connects?: true;
  /** The public types that the module declares for callers. */
  readonly exports: readonly string[];
  /** Names that types of the service's operations have here too. */
  readonly aliases: { readonly [name: string]: string };
}

/** The class that a manager extends; none where it lacks what that needs. */
export function convenienceOf(
  service: Service,
  names: Names,
  conveniences: readonly Convenience[],
): Convenience | undefined {
  const methods = new Set(service.operations.map(({ id }) => nameOf(names, id)));
  return conveniences.find(
    (one) =>
      one.service === nameOf(names, service.id) && one.needs.every((need) => methods.has(need)),
  );
}
