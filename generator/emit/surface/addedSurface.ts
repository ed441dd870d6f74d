import type { Operation, Parameter, Service } from '../../model/api.js';
import { nameOf } from '../../name/names.js';
import type { ModelSurface, PropertySurface, TypeSurface, TypeUse } from '../../surface/surface.js';
import { addedTo, constantIn } from '../addedTypes.js';
import { aliasesOf } from '../aliases.js';
import { roleName, type Scope } from '../scope.js';
import type { SlotOf } from '../slots.js';
import { methodSurface, wireOf } from './methodSurface.js';
import { placeOf } from './placing.js';
import { demands } from './typeSurface.js';
import { typeUse } from './typeUse.js';

type Named = readonly [name: string, type: TypeSurface];

/** The types that the convention adds to a service: those of its operations' parameters, and second names. */
export function addedSurfaces(scope: Scope, service: Service): readonly Named[] {
  const own = service.operations.flatMap((operation) => addedTypes(scope, operation));
  const known = new Set(own.map(([name]) => name));
  const [first] = service.operations;
  const at = first === undefined ? '' : placeOf(scope, first.source);
  const others = aliasesOf(scope, service)
    .filter((alias) => !known.has(alias.public))
    .map((alias): Named => [alias.public, { kind: 'alias', at, of: { ref: alias.declared } }]);
  return [...own, ...others];
}

function addedTypes(scope: Scope, operation: Operation): readonly Named[] {
  const { headers, optionals, query } = addedTo(scope, operation);
  const role = (name: Parameters<typeof roleName>[2]): string => roleName(scope, operation, name);
  const at = placeOf(scope, operation.source);
  const ofHeaders = headers && parametersType(scope, { operation, slot: headers });
  return [
    ...(query
      ? [[role('queryParams'), parametersType(scope, { operation, slot: query })] as const]
      : []),
    ...(ofHeaders
      ? [
          [role('headers'), { ...ofHeaders, constructs: true }] as const,
          [role('headersInput'), ofHeaders] as const,
        ]
      : []),
    ...(optionals.length > 0
      ? [[role('optionalsInput'), lastArgument(scope, operation, at)] as const]
      : []),
  ];
}

function parametersType(
  scope: Scope,
  {
    operation,
    slot,
  }: { readonly operation: Operation; readonly slot: SlotOf<'query' | 'headers'> },
): ModelSurface {
  return {
    kind: 'model',
    at: placeOf(scope, operation.source),
    properties: Object.fromEntries(
      slot.parameters.map((parameter) => [
        nameOf(scope.names, parameter.id),
        parameterOf(scope, slot, parameter),
      ]),
    ),
  };
}

/** A header that has one value only is filled in; a query parameter is not. */
function parameterOf(
  scope: Scope,
  slot: SlotOf<'query' | 'headers'>,
  parameter: Parameter,
): PropertySurface {
  const isFilled = slot.kind === 'headers' && constantIn(scope, parameter) !== undefined;
  return {
    type: typeUse(scope.names, parameter.type),
    ...((!parameter.required || isFilled) && { optional: true }),
    wire: wireOf(parameter),
    ...demands(parameter),
    at: placeOf(scope, parameter.source),
  };
}

function lastArgument(scope: Scope, operation: Operation, at: string): ModelSurface {
  const { optionals = [] } = methodSurface(scope, operation);
  const properties = optionals.map(
    ({ name, type }): [string, { type: TypeUse; optional: true }] => [
      name,
      { type, optional: true },
    ],
  );
  return { kind: 'model', at, properties: Object.fromEntries(properties) };
}
