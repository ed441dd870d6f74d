import type { Operation, Parameter, Type, TypeDefinition } from '../../generator/model/api.js';
import { isPartHint } from '../../generator/model/partHints.js';
import { nameOf } from '../../generator/name/names.js';
import { isRequired, signatureOf, type Slot } from '../../generator/name/signature.js';
import { pairOf, type Making, type Pair } from './pairs.js';

/** What a method is called with, and what must be on the wire for it. */
export interface Arguments {
  readonly given: readonly unknown[];
  /** The values of the parameters, by the names that these have on the wire. */
  readonly parameters: ReadonlyMap<Parameter, unknown>;
  /** `undefined` where no body is given. */
  readonly body: unknown;
  /** The file name and media type of the parts of a multipart body, by the names of the parts. */
  readonly files: ReadonlyMap<string, { readonly name: string; readonly type: string }>;
}

/** Makes the arguments of an operation; `address` is what one takes that goes to a given address. */
export function argumentsFor(making: Making, operation: Operation, address: string): Arguments {
  const { positional, optionals } = signatureOf(operation, making);
  const filled = new Map<Slot, Filled>();
  for (const slot of [...positional, ...optionals]) {
    if (making.extent === 'all' || isRequired(slot)) filled.set(slot, fill(making, slot, address));
  }
  const list = (slots: readonly Slot[]) =>
    slots.map((slot) => [slot.name, filled.get(slot)?.model]);
  const given = list(positional).map(([, model]) => model);
  const all = [...filled.values()];
  return {
    given: optionals.length > 0 ? [...given, withoutGaps(list(optionals))] : given,
    parameters: new Map(all.flatMap(({ parameters }) => [...parameters])),
    body: all.find(({ body }) => body !== undefined)?.body,
    files: new Map(all.flatMap(({ files }) => [...files])),
  };
}

interface Filled {
  readonly model: unknown;
  readonly parameters: ReadonlyMap<Parameter, unknown>;
  readonly body: unknown;
  readonly files: Arguments['files'];
}

const nothing = { parameters: new Map(), body: undefined, files: new Map() };

function fill(making: Making, slot: Slot, address: string): Filled {
  switch (slot.kind) {
    case 'url':
      return { ...nothing, model: address };
    case 'path': {
      const { model, wire } = pairFor(making, slot.parameter);
      return { ...nothing, model, parameters: new Map([[slot.parameter, wire]]) };
    }
    case 'query':
    case 'headers':
      return members(making, slot.parameters);
    case 'body':
      return withFiles(making, slot, pairOf(making, slot.body.type, slot.body));
    case 'cancellation':
      return { ...nothing, model: undefined };
  }
}

function members(making: Making, all: readonly Parameter[]): Filled {
  const chosen = all.filter(({ required }) => required || making.extent === 'all');
  const pairs = chosen.map((parameter) => [parameter, pairFor(making, parameter)] as const);
  const named = pairs.map(([{ id }, { model }]) => [nameOf(making.names, id), model] as const);
  return {
    ...nothing,
    model: Object.fromEntries(named),
    parameters: new Map(pairs.map(([parameter, { wire }]) => [parameter, wire])),
  };
}

function pairFor(making: Making, parameter: Parameter): Pair {
  return pairOf(making, parameter.type, parameter);
}

/** The parts with bytes of a multipart body have a name and a media type beside them. */
function withFiles(making: Making, slot: Slot & { kind: 'body' }, { model, wire }: Pair): Filled {
  const filled = { ...nothing, model, body: wire };
  const { type, form } = slot.body;
  const definition = definitionOf(making, type);
  if (form !== 'multipart' || definition?.kind !== 'model' || making.extent === 'needed')
    return filled;
  const parts = definition.properties.filter((property) => property.type.kind === 'binary');
  const hints = new Set(definition.properties.filter(isPartHint).map((hint) => hint.name));
  const sent = Object.entries(wire as object).filter(([name]) => !hints.has(name));
  const names = parts.flatMap(({ id }): [string, string][] => {
    const name = nameOf(making.names, id);
    return [
      [`${name}FileName`, 'a file.pdf'],
      [`${name}ContentType`, 'application/pdf'],
    ];
  });
  return {
    ...filled,
    body: Object.fromEntries(sent),
    model: { ...(model as object), ...Object.fromEntries(names) },
    files: new Map(parts.map((it) => [it.name, { name: 'a file.pdf', type: 'application/pdf' }])),
  };
}

function definitionOf(making: Making, type: Type): TypeDefinition | undefined {
  const definition = type.kind === 'reference' ? making.api.types.get(type.to) : undefined;
  return definition?.kind === 'alias' ? definitionOf(making, definition.of) : definition;
}

function withoutGaps(entries: readonly (readonly unknown[])[]): object {
  return Object.fromEntries(
    entries
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [String(name), value]),
  );
}
