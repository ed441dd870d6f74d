import type { SecurityScheme } from './api.js';
import { childOf, childrenOf, resolve, type Context, type Node } from './context.js';
import { docsOf } from './docs.js';

/** The ways in which callers prove who they are. */
export function securityOf(context: Context, root: Node): SecurityScheme[] {
  const components = childOf(root, 'components');
  const schemes = childrenOf(components && childOf(components, 'securitySchemes'));
  return schemes.map(([key, declared]) => {
    const { value } = resolve(context, declared);
    return {
      source: context.document.sourceOf(declared.pointer),
      key,
      kind: kindOf(value['type'], value['scheme']),
      description: docsOf(value).description,
    };
  });
}

function kindOf(type: unknown, scheme: unknown): SecurityScheme['kind'] {
  const kinds = ['apiKey', 'oauth2', 'openIdConnect', 'mutualTLS'] as const;
  const word = typeof scheme === 'string' ? scheme.toLowerCase() : '';
  const http = (['bearer', 'basic'] as const).find((kind) => kind === word) ?? 'http';
  return kinds.find((kind) => kind === type) ?? http;
}
