import { listOf, membersOf, objectOf, shown, textOf, type JsonObject } from './json.js';
import type { Scope, Security } from './operation.js';
import type { References } from './references.js';

/** The ways to be allowed to call an operation: its own, or else those of the whole API. */
export function securityOf(
  node: JsonObject,
  document: JsonObject,
  references: References,
): readonly Security[] {
  const schemes = objectOf(objectOf(document['components'])['securitySchemes']);
  const requirements = listOf(node['security'] ?? document['security']).map(objectOf);
  return requirements.flatMap((requirement) =>
    Object.entries(requirement).map(([name, scopes]) => {
      const scheme = references.resolve(schemes[name]);
      return {
        name,
        kind: kindOf(scheme),
        description: textOf(scheme['description']),
        scopes: listOf(scopes).map((scope) => scopeOf(shown(scope), scheme)),
      };
    }),
  );
}

function scopeOf(name: string, scheme: JsonObject): Scope {
  const descriptions = membersOf(scheme['flows']).map(([, { scopes }]) => objectOf(scopes)[name]);
  return { name, description: textOf(descriptions.find((text) => text !== undefined)) };
}

function kindOf({ type, scheme, name, in: place }: JsonObject): string {
  if (type === 'oauth2') return 'OAuth 2.0';
  if (type === 'openIdConnect') return 'OpenID Connect';
  if (type === 'http') return `HTTP ${textOf(scheme)}`;
  if (type === 'apiKey') return `${textOf(place)}: ${textOf(name)}`;
  return textOf(type);
}
