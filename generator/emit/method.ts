import type { MethodDeclarationStructure } from 'ts-morph';
import { StructureKind } from 'ts-morph';
import type { Answer, Operation, Parameter, Service, Type } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { isRequired, signatureOf, type Signature, type Slot } from '../name/signature.js';
import { codecExpression } from './codecDeclaration.js';
import { differs } from './codecs.js';
import type { SourceFile } from './file.js';
import { methodDocs } from './methodDocs.js';
import { failureOf } from './failure.js';
import { hasQueryCodec, queryCodecReference } from './operationTypes.js';
import { parameterStyle } from './parameterStyle.js';
import { slotType } from './slotType.js';
import { roleName, type Scope } from './scope.js';
import { literal, propertyKey } from './text.js';
import { typeExpression } from './typeExpression.js';
import { contentPath } from './wireType.js';

/** One operation as a method: verb, path, body, codecs, and nothing else. */
export function methodOf(
  scope: Scope,
  file: SourceFile,
  at: { readonly service: Service; readonly operation: Operation },
): MethodDeclarationStructure {
  const { operation } = at;
  const signature = signatureOf(operation, scope.names);
  const type = operation.success.content?.type;
  const result = type ? typeExpression(scope, file, type) : 'undefined';
  const promise = file.type({ name: 'ApiPromise', module: 'runtime/receive' });
  return {
    kind: StructureKind.Method,
    name: nameOf(scope.names, operation.id),
    docs: [methodDocs(scope, at)],
    parameters: parametersOf(scope, file, { operation, signature }),
    returnType: `${promise}<${result}>`,
    statements: [`return ${receiving(scope, file, { operation, signature })};`],
  };
}

interface Method {
  readonly operation: Operation;
  readonly signature: Signature;
}

function parametersOf(
  scope: Scope,
  file: SourceFile,
  { operation, signature }: Method,
): NonNullable<MethodDeclarationStructure['parameters']> {
  const positional = signature.positional.map((slot) =>
    parameterOf(scope, file, { operation, slot }),
  );
  if (signature.optionals.length === 0) return positional;
  const type = roleName(scope, operation, 'optionalsInput');
  return [...positional, { name: 'optionalsInput', type, initializer: '{}' }];
}

function parameterOf(
  scope: Scope,
  file: SourceFile,
  { operation, slot }: { readonly operation: Operation; readonly slot: Slot },
): NonNullable<MethodDeclarationStructure['parameters']>[number] {
  const type = slotType(scope, file, { operation, slot });
  if (slot.kind === 'cancellation') return { name: slot.name, type, hasQuestionToken: true };
  return isRequired(slot)
    ? { name: slot.name, type }
    : { name: slot.name, type, initializer: '{}' };
}

function receiving(scope: Scope, file: SourceFile, method: Method): string {
  const { operation } = method;
  const { success } = operation;
  const failure = failureOf(operation);
  const failureCodec =
    failure && differs(failure.type, scope.codecs)
      ? codecExpression(scope, file, { type: failure.type, from: undefined })
      : `${file.value(unchanged)}()`;
  const send = `() => ${sending(scope, file, method)}`;
  const receive = success.content === undefined ? 'receiveNothing' : 'receive';
  const codec = success.content && `${contentCodec(scope, file, { operation, answer: success })}, `;
  const receiver = file.value({ name: receive, module: 'runtime/receive' });
  return `${receiver}(${codec ?? ''}${failureCodec}, ${send})`;
}

const unchanged = { name: 'unchanged', module: 'runtime/codec' };

function contentCodec(
  scope: Scope,
  file: SourceFile,
  { operation, answer }: { readonly operation: Operation; readonly answer: Answer },
): string {
  const type: Type = answer.content?.type ?? { kind: 'unknown' };
  if (differs(type, scope.codecs)) return codecExpression(scope, file, { type, from: undefined });
  const place = { kind: 'answer', operation: operation.id, status: answer.status } as const;
  const types = [typeExpression(scope, file, type), contentPath(scope, file, place)];
  return `${file.value(unchanged)}<${types.join(', ')}>()`;
}

function sending(scope: Scope, file: SourceFile, method: Method): string {
  const { operation } = method;
  const init = file.value({ name: 'requestInit', module: 'runtime/request' });
  const parts = [
    `...${init}(${callOptions(method)})`,
    ...paramsPart(scope, file, method),
    ...serializerParts(file, operation),
    ...bodyPart(scope, file, method),
  ];
  const verb = operation.method.toUpperCase();
  return `this.api.${verb}(${literal(operation.path)}, { ${parts.join(', ')} })`;
}

function callOptions({ signature }: Method): string {
  if (signature.optionals.length > 0) return 'optionalsInput';
  return '{ headers: headersInput, cancellationToken }';
}

function paramsPart(scope: Scope, file: SourceFile, { operation, signature }: Method): string[] {
  const path = operation.parameters.filter((parameter) => parameter.in === 'path');
  const fields = path.map((parameter) => pathField(scope, parameter));
  const query = slotValue(signature, 'query');
  const encoded = hasQueryCodec(scope, operation)
    ? `${file.value(queryCodecReference(scope, file, operation))}.encode(${query ?? ''})`
    : query;
  const parts = [
    ...(fields.length > 0 ? [`path: { ${fields.join(', ')} }`] : []),
    ...(encoded === undefined ? [] : [`query: ${encoded}`]),
  ];
  return parts.length === 0 ? [] : [`params: { ${parts.join(', ')} }`];
}

function pathField(scope: Scope, parameter: Parameter): string {
  const argument = nameOf(scope.names, parameter.id);
  return argument === parameter.name ? argument : `${propertyKey(parameter.name)}: ${argument}`;
}

/** Where the value of a slot is found in the method. */
function slotValue({ positional, optionals }: Signature, kind: Slot['kind']): string | undefined {
  const argument = positional.find((slot) => slot.kind === kind);
  if (argument !== undefined) return argument.name;
  const property = optionals.find((slot) => slot.kind === kind);
  return property && `optionalsInput.${property.name}${kind === 'query' ? ' ?? {}' : ''}`;
}

function bodyPart(scope: Scope, file: SourceFile, { operation, signature }: Method): string[] {
  const value = slotValue(signature, 'body');
  const { body } = operation;
  if (value === undefined || body === undefined) return [];
  if (!differs(body.type, scope.codecs)) return [`body: ${value}`];
  const codec = codecExpression(scope, file, { type: body.type, from: undefined });
  return [`body: ${codec}.encode(${value})`];
}

/** The serializers of an operation whose parameters are written in another way than OpenAPI's defaults. */
function serializerParts(file: SourceFile, { parameters }: Operation): string[] {
  return (['path', 'query'] as const).flatMap((kind) => {
    const here = parameters.filter((parameter) => parameter.in === kind);
    const styles = here.flatMap((parameter) => styleField(file, parameter));
    if (styles.length === 0) return [];
    const serializer = file.value({ name: kind, module: `runtime/${kind}` });
    return [`${kind}Serializer: ${serializer}({ ${styles.join(', ')} })`];
  });
}

function styleField(file: SourceFile, parameter: Parameter): string[] {
  const style = parameterStyle(file, parameter);
  return style === undefined ? [] : [`${propertyKey(parameter.name)}: ${style}`];
}
