import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { Operation } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { camel } from '../name/words.js';
import { SourceFile, type Reference } from './file.js';
import { membersOf, modelOf } from '../model/members.js';
import { parametersIn } from './requestParameters.js';
import type { Scope } from './scope.js';
import { literal } from './text.js';

const module = 'listings';

/** How the pages of a listing follow each other, by public names; operations share what is the same. */
interface Listing {
  readonly items: string;
  /** A parameter, and the property that holds its next value. */
  readonly marker: readonly [string, string] | undefined;
  /** A parameter, and the property that holds how far it goes. */
  readonly offset: readonly [string, string] | undefined;
}

/** What tells the runtime how the pages of an operation follow each other; `undefined` for what is no listing. */
export function listingReference(scope: Scope, operation: Operation): Reference | undefined {
  const listing = listingOf(scope, operation);
  const text = listing && textOf(listing);
  const [name] = [...listingsOf(scope)].find(([, one]) => textOf(one) === text) ?? [];
  return name === undefined ? undefined : { name, module };
}

/** `src/listings.ts`: the ways in which the pages of listings follow each other; `undefined` where there are none. */
export function listingsFile(scope: Scope): SourceFile | undefined {
  const listings = listingsOf(scope);
  if (listings.size === 0) return undefined;
  const file = new SourceFile(module, []);
  for (const [name, listing] of [...listings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    file.add({
      kind: StructureKind.VariableStatement,
      isExported: true,
      declarationKind: VariableDeclarationKind.Const,
      docs: [`Pages of \`${listing.items}\`.`],
      declarations: [{ name, initializer: textOf(listing) }],
    });
  }
  return file;
}

type Listings = ReadonlyMap<string, Listing>;
const known = new WeakMap<Scope, Listings>();

/** The listings of an API by their names; a name says as much as tells it apart. */
function listingsOf(scope: Scope): Listings {
  const listings =
    known.get(scope) ??
    namedListings(
      [...scope.operations.values()].flatMap((operation) => listingOf(scope, operation) ?? []),
    );
  known.set(scope, listings);
  return listings;
}

function namedListings(all: readonly Listing[]): Listings {
  const distinct = [...new Map(all.map((listing) => [textOf(listing), listing])).values()];
  return new Map(
    distinct.map((listing) => {
      const short = nameFor(listing, ([parameter]) => parameter);
      const rivals = distinct.filter(
        (other) => nameFor(other, ([parameter]) => parameter) === short,
      );
      return [rivals.length === 1 ? short : nameFor(listing, (way) => way.join(' to ')), listing];
    }),
  );
}

function listingOf(scope: Scope, operation: Operation): Listing | undefined {
  const { pages, success } = operation;
  const page = success.content && modelOf(scope.api, success.content.type);
  if (pages === undefined || page === undefined) return undefined;
  const properties = publicNames(scope, membersOf(scope.api, page));
  const parameters = publicNames(scope, parametersIn(operation, 'query'));
  const { items, marker, offset } = pages;
  return {
    items: properties(items.name),
    marker: marker && [parameters(marker.parameter), properties(marker.next)],
    offset: offset && [parameters(offset.parameter), properties(offset.total)],
  };
}

type Member = ReturnType<typeof membersOf>[number] | ReturnType<typeof parametersIn>[number];

/** The public name of a member by its name on the wire. */
function publicNames(scope: Scope, members: readonly Member[]): (name: string) => string {
  const names = new Map(members.map(({ id, name }) => [name, nameOf(scope.names, id)]));
  return (name) => names.get(name) ?? name;
}

function nameFor(
  { items, marker, offset }: Listing,
  word: (way: readonly [string, string]) => string,
): string {
  const ways = [marker, offset].flatMap((way) => (way ? [word(way)] : []));
  return camel(`${items} by ${ways.join(' or ')}`);
}

function textOf({ items, marker, offset }: Listing): string {
  const pair = ([a, b]: readonly [string, string]): string => `[${literal(a)}, ${literal(b)}]`;
  const parts = [
    `items: ${literal(items)}`,
    ...(marker ? [`marker: ${pair(marker)}`] : []),
    ...(offset ? [`offset: ${pair(offset)}`] : []),
  ];
  return `{ ${parts.join(', ')} } as const`;
}
