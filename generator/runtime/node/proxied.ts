import http from 'node:http';
import https, { type AgentOptions } from 'node:https';
import { isIPv6 } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type ConnectionOptions } from 'node:tls';
import { SdkError } from '../errors.js';
import type { Fetch } from '../redirect.js';
import { agentFetch } from './agentFetch.js';

/** Where a proxy is, and who asks it. */
export interface ProxyConfig {
  /** The address of the proxy, by HTTP or HTTPS. */
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
}

/** The longest that a proxy may take to connect, in milliseconds. */
const longestConnecting = 30_000;

/** The longest that a connection is kept which nobody uses, in milliseconds. */
const longestIdle = 5000;

/**
 * A `fetch` whose requests go through a proxy, which connects to what is called and sees nothing but its address
 * where that is HTTPS.
 *
 * @param proxy The proxy.
 * @param options Optional: how connections are made and kept, such as `ca` for certificates of one's own.
 */
export function proxied(proxy: ProxyConfig, options: AgentOptions = {}): Fetch {
  const tunnel = tunnelsBy(proxy, options);
  const secure: Connect = async (to) => connect({ ...to, socket: await tunnel(to) });
  const kept = { keepAlive: true, timeout: longestIdle, ...options };
  return agentFetch({
    http: connecting(new http.Agent(kept), tunnel),
    https: connecting(new https.Agent(kept), secure),
  });
}

/** A host, and how connections to it are made. */
interface Target extends ConnectionOptions {
  readonly host: string;
  readonly port: number;
}

/** Connects to a host. */
type Connect = (to: Target) => Promise<Duplex>;

type Created = (error: unknown, socket?: Duplex) => void;

/** The agent, with connections that are made in another way. */
function connecting<Agent extends http.Agent>(agent: Agent, make: Connect): Agent {
  Object.assign(agent, {
    createConnection(to: Target, created: Created): void {
      make(to).then((socket) => created(null, socket), created);
    },
  });
  return agent;
}

function tunnelsBy({ url, username, password }: ProxyConfig, { ca }: AgentOptions): Connect {
  const proxy = new URL(URL.canParse(url) ? url : 'about:blank');
  if (!/^https?:$/.test(proxy.protocol))
    throw new SdkError({ message: 'A proxy is reached by HTTP or HTTPS.' });
  const user = username ?? decodeURIComponent(proxy.username);
  const secret = password ?? decodeURIComponent(proxy.password);
  const credentials = Buffer.from(`${user}:${secret}`).toString('base64');
  const authorization = user && { 'Proxy-Authorization': `Basic ${credentials}` };
  const { request } = proxy.protocol === 'https:' ? https : http;
  return ({ host, port }) => {
    const to = `${isIPv6(host) ? `[${host}]` : host}:${port}`;
    const asking = request({
      host: proxy.hostname.replace(/[[\]]/g, ''),
      port: proxy.port,
      method: 'CONNECT',
      path: to,
      headers: { Host: to, ...authorization },
      agent: false,
      ca,
      timeout: longestConnecting,
    });
    return tunnelOf(asking, to);
  };
}

function tunnelOf(asking: http.ClientRequest, to: string): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    asking.once('connect', ({ statusCode = 0 }, socket, head) => {
      socket.setTimeout(0);
      if (statusCode < 300) {
        socket.unshift(head);
        return resolve(socket);
      }
      socket.destroy();
      const message = `The proxy does not connect to ${to}: ${statusCode}.`;
      // Who is refused is refused the next time, too.
      reject(statusCode < 500 ? new SdkError({ message }) : new Error(message));
    });
    asking.once('timeout', () => asking.destroy(new Error('The proxy does not answer.')));
    asking.on('error', reject).end();
  });
}
