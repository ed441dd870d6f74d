import type { SecurityRequirement, SecurityScheme } from '../model/securityScheme.js';
import type { AuthenticationExample } from '../name/extras.js';
import { clientFlowOf, credentialOf, schemeOf, waysKnown } from './credentialSample.js';
import { extrasIn } from './extras.js';
import { code, inline } from './markdown.js';
import { programOf } from './readmeExample.js';
import type { Scope } from './scope.js';

/** What a README says of who calls: each way in which an API can be told, unless a token is the only one. */
export function credentialsSection(scope: Scope): string[] {
  const ways = waysKnown(scope);
  const examples = extrasIn(scope)?.authentication ?? [];
  if (examples.length === 0 && ways.every((way) => isSimple(scope, way))) return [];
  return [
    '## Authentication',
    ways.length > 1
      ? `Each call says which of these it takes; a client has one of them, its ${code('auth')}.`
      : `The ${code('auth')} of a client says who calls.`,
    ...ways.flatMap((way) => wayText(scope, way)),
    ...examples.flatMap((example) => [
      `**${example.title}**`,
      ...(example.text === undefined ? [] : [example.text]),
      program(scope, example),
    ]),
  ];
}

/** Whether the quick start says it all: a token, of which nothing more is known. */
function isSimple(scope: Scope, way: SecurityRequirement): boolean {
  const { names } = credentialOf(scope, way);
  const isToken = names.join() === scope.convention.tokenAuth.name;
  return isToken && scopesIn(scope, way).length === 0;
}

/** The classes and functions by which the document's ways are gone. */
export function credentialNames(scope: Scope): readonly string[] {
  const names = waysKnown(scope).flatMap((way) => credentialOf(scope, way).names);
  return [...new Set(names)];
}

function wayText(scope: Scope, way: SecurityRequirement): string[] {
  const { names, expression } = credentialOf(scope, way);
  const schemes = way.flatMap(({ key }) => schemeOf(scope, key) ?? []);
  return [
    ...schemes.map(schemeText),
    ...schemes.flatMap((scheme) => consentText(scope, scheme)),
    ...scopesIn(scope, way),
    program(scope, { imports: names, code: `const auth = ${expression};` }),
  ];
}

function program(
  scope: Scope,
  { imports, node = [], code: making, after }: Omit<AuthenticationExample, 'title'>,
): string {
  const { name } = scope.settings.client;
  const all = { '': [name, ...imports], ...(node.length > 0 && { node }) };
  return programOf(scope, all, [
    making,
    `const client = new ${name}({ auth });`,
    ...(after === undefined ? [] : [after]),
  ]);
}

function schemeText({ key, description }: SecurityScheme): string {
  return `**${inline(key)}**${description === undefined ? '' : `: ${inline(description)}`}`;
}

/** Where a program gets a token by itself, when this package has no class for that. */
function consentText(scope: Scope, scheme: SecurityScheme): string[] {
  if (scheme.kind !== 'oauth2' || clientFlowOf(scope, scheme)) return [];
  return scheme.flows.flatMap(({ tokenUrl, authorizationUrl }) => {
    const to =
      authorizationUrl === undefined ? '' : ` to users who consent at ${code(authorizationUrl)}`;
    const from = tokenUrl === undefined ? '' : ` by ${code(tokenUrl)}`;
    return from + to === '' ? [] : [`Tokens are given out${from}${to}.`];
  });
}

/** What a token can be good for. */
function scopesIn(scope: Scope, way: SecurityRequirement): string[] {
  return way.flatMap(({ key }) => {
    const scheme = schemeOf(scope, key);
    const flows = scheme?.kind === 'oauth2' ? scheme.flows : [];
    const scopes = new Map(flows.flatMap((flow) => [...flow.scopes]));
    const rows = [...scopes].map(([name, text]) => `| ${code(name)} | ${inline(text)} |`);
    return rows.length === 0 ? [] : [['| scope | what for |', '| --- | --- |', ...rows].join('\n')];
  });
}
