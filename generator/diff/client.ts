import type { AuthSurface, ClientSurface } from '../surface/surface.js';
import { compareBaseClasses } from './baseClasses.js';
import { change, type Change } from './change.js';
import { compareNodes, compareTables, silent, type Pair } from './node.js';

type Server = ClientSurface['servers'][string];

/** Compares the class that applications start from. */
export function compareClients(base: ClientSurface, head: ClientSurface): readonly Change[] {
  const about = { subject: head.name, at: '' };
  return compareNodes(
    { base, head, ...about },
    {
      name: () => [change('client-renamed', { ...about, before: base.name, after: head.name })],
      base: () => compareBaseClasses({ base: base.base, head: head.base, ...about }),
      servers: { inside: () => compareServers(base, head) },
      auth: { inside: () => compareAuth(base, head) },
    },
  );
}

function compareServers(base: ClientSurface, head: ClientSurface): readonly Change[] {
  return compareTables<Server>([base.servers, head.servers], {
    gone: (subject, { at, url: before }) => [
      change('server-removed', { subject, at, side: 'base', before }),
    ],
    came: (subject, { at, url: after }) => [change('server-added', { subject, at, after })],
    both: (subject, old, now) => compareServer({ base: old, head: now, subject, at: now.at }),
  });
}

function compareServer(pair: Pair<Server>): readonly Change[] {
  const { base, head, subject, at } = pair;
  return compareNodes(pair, {
    url: () => [change('server-changed', { subject, at, before: base.url, after: head.url })],
    at: silent,
  });
}

function compareAuth(base: ClientSurface, head: ClientSurface): readonly Change[] {
  return compareTables<AuthSurface>([base.auth, head.auth], {
    gone: (subject, { at, kind: before }) => [
      change('auth-removed', { subject, at, side: 'base', before }),
    ],
    came: (subject, { at, kind: after }) => [change('auth-added', { subject, at, after })],
    both: (subject, old, now) => compareScheme({ base: old, head: now, subject, at: now.at }),
  });
}

function compareScheme(pair: Pair<AuthSurface>): readonly Change[] {
  const { base, head, subject, at } = pair;
  return compareNodes(pair, {
    kind: () => [change('auth-changed', { subject, at, before: base.kind, after: head.kind })],
    at: silent,
  });
}
