import type { Server } from './api.js';
import { childOf, childrenOf, type Node } from './context.js';
import { asText } from './json.js';

/** A server as it stands, with the variables of its URL at their defaults. */
export function serverOf(server: Node): Server {
  const variables = childrenOf(childOf(server, 'variables'));
  const url = variables.reduce(
    (text, [name, variable]) =>
      text.replaceAll(`{${name}}`, asText(variable.value['default']) ?? ''),
    asText(server.value['url']) ?? '/',
  );
  return { url, description: asText(server.value['description']) };
}
