import type {
  OAuthFlow,
  OAuthFlowKind,
  SecurityRequirement,
  SecurityScheme,
} from './securityScheme.js';
import { childOf, childrenOf, itemsOf, resolve, type Context, type Node } from './context.js';
import { docsOf } from './docs.js';
import { asList, asText, entriesOf, own } from './json.js';
import { serverOf } from './servers.js';

/** The ways in which callers prove who they are. */
export function securityOf(context: Context, root: Node): SecurityScheme[] {
  const components = childOf(root, 'components');
  const schemes = childrenOf(components && childOf(components, 'securitySchemes'));
  const [server] = itemsOf(root, 'servers').map(serverOf);
  return schemes.map(([key, declared]) => {
    const node = resolve(context, declared);
    return {
      source: context.document.sourceOf(declared.pointer),
      key,
      description: docsOf(node.value).description,
      ...kindOf(node, server?.url),
    };
  });
}

/** What proves who makes a call: what the operation says, else what the document says of all. */
export function requirementsOf(
  root: Node,
  operation: Node,
): readonly SecurityRequirement[] | undefined {
  const [said] = [operation, root].filter(({ value }) => Array.isArray(own(value, 'security')));
  if (said === undefined) return undefined;
  const requirements = itemsOf(said, 'security').map(({ value }) =>
    entriesOf(value).map(([key, scopes]) => ({
      key,
      scopes: asList(scopes).flatMap((scope) => asText(scope) ?? []),
    })),
  );
  return requirements.every((schemes) => schemes.length === 0) ? [] : requirements;
}

type Kind = SecurityScheme extends infer Scheme
  ? Scheme extends SecurityScheme
    ? Omit<Scheme, 'source' | 'key' | 'description'>
    : never
  : never;

function kindOf(node: Node, server: string | undefined): Kind {
  const { type, scheme } = node.value;
  const word = asText(scheme)?.toLowerCase();
  switch (type) {
    case 'apiKey':
      return keyOf(node) ?? { kind: 'http' };
    case 'oauth2':
      return { kind: type, flows: flowsOf(node, server) };
    case 'openIdConnect':
    case 'mutualTLS':
      return { kind: type };
    default:
      return { kind: (['bearer', 'basic'] as const).find((kind) => kind === word) ?? 'http' };
  }
}

function keyOf({ value }: Node): Kind | undefined {
  const name = asText(own(value, 'name'));
  const place = (['header', 'query', 'cookie'] as const).find((one) => one === own(value, 'in'));
  return name === undefined || place === undefined
    ? undefined
    : { kind: 'apiKey', name, in: place };
}

const flowKinds: readonly OAuthFlowKind[] = [
  'implicit',
  'password',
  'clientCredentials',
  'authorizationCode',
  'deviceAuthorization',
];

function flowsOf(scheme: Node, server: string | undefined): OAuthFlow[] {
  const flows = childOf(scheme, 'flows');
  return flowKinds.flatMap((kind) => {
    const flow = flows && childOf(flows, kind);
    if (flow === undefined) return [];
    const urlAt = (key: string): string | undefined =>
      absolute(asText(own(flow.value, key)), server);
    const scopes = entriesOf(own(flow.value, 'scopes'));
    return [
      {
        kind,
        authorizationUrl: urlAt('authorizationUrl'),
        tokenUrl: urlAt('tokenUrl'),
        scopes: new Map(scopes.map(([name, text]) => [name, asText(text) ?? ''])),
      },
    ];
  });
}

/** Addresses may be relative to that of the API. */
function absolute(url: string | undefined, server: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url, server) ? new URL(url, server).href : url;
}
