import type { Body, Part, Property, Type } from '../model/api.js';
import { isPartHint } from '../model/partHints.js';
import { holdsBigInt } from './bigints.js';
import { wholeCodec } from './codecExpression.js';
import { differs } from './codecs.js';
import type { SourceFile } from './file.js';
import { isLoose } from './looseness.js';
import { membersOf, modelOf } from '../model/members.js';
import { queryStyle } from './parameterStyle.js';
import type { Called } from './requestParameters.js';
import { typeReference, type Scope } from './scope.js';
import { literal, propertyKey } from './text.js';
import { typeExpression } from './typeExpression.js';
import { contentPath, type ContentPlace } from './wireType.js';

/** The properties of a request that are about its body; nothing for an operation that sends none. */
export function bodyPart(scope: Scope, file: SourceFile, { operation, given }: Called): string[] {
  const argument = given.of('body');
  if (argument === undefined) return [];
  const { slot, value, isMaybe } = argument;
  const serializer = serializerOf(scope, file, slot.body);
  const model = slot.input
    ? `new ${file.value(typeReference(scope, slot.input))}(${value})`
    : value;
  const place = { kind: 'body', operation: operation.twinOf ?? operation.id } as const;
  const body = `body: ${encodedBody(scope, file, { body: slot.body, value: model, place })}`;
  return [
    isMaybe ? `...(${value} !== undefined && { ${body} })` : body,
    ...(serializer === undefined ? [] : [`bodySerializer: ${serializer}`]),
  ];
}

interface GivenBody {
  readonly body: Body;
  readonly value: string;
  readonly place: ContentPlace;
}

function encodedBody(scope: Scope, file: SourceFile, { body, value, place }: GivenBody): string {
  const { type } = body;
  if (differs(type, scope.codecs)) return `${wholeCodec(scope, file, type)}.encode(${value})`;
  if (body.form !== 'json' || !isLoose(scope, type)) return value;
  const unchanged = file.value({ name: 'unchanged', module: 'runtime/codec' });
  const types = [typeExpression(scope, file, type), contentPath(scope, file, place)];
  return `${unchanged}<${types.join(', ')}>().encode(${value})`;
}

/** What writes a body; `undefined` for plain JSON. */
function serializerOf(scope: Scope, file: SourceFile, body: Body): string | undefined {
  const { mediaType, form, type } = body;
  const written = (name: string): string =>
    `${file.value({ name, module: 'runtime/body' })}(${literal(concrete(mediaType, form))})`;
  switch (form) {
    case 'json':
      if (holdsBigInt(scope.api, type)) return written('exactJson');
      return mediaType === 'application/json' ? undefined : written('json');
    case 'text':
      return written('text');
    case 'binary':
      return written('bytes');
    case 'form':
      return formSerializer(scope, file, body);
    case 'multipart':
      return multipartSerializer(scope, file, body);
  }
}

/** A range such as `image/*` says what is accepted, and not what is sent. */
function concrete(mediaType: string, form: Body['form']): string {
  if (!mediaType.includes('*')) return mediaType;
  if (form === 'json') return 'application/json';
  return form === 'text' ? 'text/plain' : 'application/octet-stream';
}

function formSerializer(scope: Scope, file: SourceFile, body: Body): string {
  const styles = propertiesOf(scope, body).flatMap(({ name, type }) => {
    const style = formStyle(scope, file, { type, part: body.parts.get(name) });
    return style === undefined ? [] : [`${propertyKey(name)}: ${style}`];
  });
  const serializer = file.value({ name: 'urlEncoded', module: 'runtime/urlEncoded' });
  return `${serializer}(${styles.length > 0 ? `{ ${styles.join(', ')} }` : ''})`;
}

/** Objects are JSON, unless the document says otherwise (OpenAPI 3.1, section 4.8.15.1). */
function formStyle(
  scope: Scope,
  file: SourceFile,
  { type, part }: { readonly type: Type; readonly part: Part | undefined },
): string | undefined {
  const isJson =
    part === undefined ? isObject(scope, type) : /[/+]json\b/u.test(part.contentType ?? '');
  return isJson
    ? queryStyle(file, { style: 'json', explode: false })
    : part && queryStyle(file, part);
}

function isObject(scope: Scope, type: Type): boolean {
  if (type.kind === 'nullable' || type.kind === 'list') return isObject(scope, type.of);
  return type.kind === 'map' || modelOf(scope.api, type) !== undefined;
}

function multipartSerializer(scope: Scope, file: SourceFile, body: Body): string {
  const parts = propertiesOf(scope, body).filter((property) => !isPartHint(property));
  const names = parts.map(({ name }) => literal(name));
  const types = [...body.parts].flatMap(([name, { contentType }]) =>
    contentType === undefined ? [] : [`${propertyKey(name)}: ${literal(contentType)}`],
  );
  const serializer = file.value({ name: 'multipart', module: 'runtime/multipart' });
  const given = [`[${names.join(', ')}]`, ...(types.length > 0 ? [`{ ${types.join(', ')} }`] : [])];
  return `${serializer}(${given.join(', ')})`;
}

function propertiesOf(scope: Scope, { type }: Body): readonly Property[] {
  const model = modelOf(scope.api, type);
  return model ? membersOf(scope.api, model) : [];
}
