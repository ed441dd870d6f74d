import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { fateOf, requestsPerToken, type Fate } from './fates.js';

// The server of the soak, in a process of its own, so that its heap does not count.

const invite = '{"id":"1","type":"invite","status":"pending"}';
const counts = { requests: 0, tokens: 0, expiries: 0, refusals: 0, posts: 0 };
const attempts = new Map<number, number>();
const refusals = new Map<number, number>();
let left = 0;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () =>
    request.url === '/oauth2/token' ? token(response) : api(request, response),
  );
});

server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
process.on('message', () => process.send?.(counts));
process.on('disconnect', () => process.exit());

function token(response: ServerResponse): void {
  counts.tokens += 1;
  left = requestsPerToken;
  json(response, 200, `{"access_token":"token-${counts.tokens}","expires_in":3600}`);
}

function api(request: IncomingMessage, response: ServerResponse): void {
  counts.requests += 1;
  const call = Number(request.headers['x-call']);
  if (request.headers.authorization !== `Bearer token-${counts.tokens}` || left === 0) {
    refuse(call, response);
    return;
  }
  left -= 1;
  if (left === 0) counts.expiries += 1;
  const attempt = (attempts.get(call) ?? 0) + 1;
  attempts.set(call, attempt);
  if (request.method === 'POST' && attempt > 1) counts.posts += 1;
  answers[fateOf(call)](response, attempt === 1);
}

function refuse(call: number, response: ServerResponse): void {
  counts.refusals += 1;
  const times = (refusals.get(call) ?? 0) + 1;
  refusals.set(call, times);
  json(response, 401, `{"code":"unauthorized","context_info":{"times":${times}}}`);
}

/** How each fate looks, on the first attempt or on another. */
const answers: { readonly [Name in Fate]: (response: ServerResponse, isFirst: boolean) => void } = {
  fine: (response) => json(response, 200, invite),
  busy: (response, isFirst) => json(response, isFirst ? 503 : 200, invite),
  slower: (response, isFirst) => {
    if (isFirst) response.setHeader('Retry-After', '0');
    json(response, isFirst ? 429 : 200, invite);
  },
  reset: (response, isFirst) => {
    if (isFirst) response.socket?.resetAndDestroy();
    else json(response, 200, invite);
  },
  cutOff: (response, isFirst) => {
    if (!isFirst) return json(response, 200, invite);
    response.writeHead(200, { 'Content-Length': invite.length }).write(invite.slice(0, 20));
    setImmediate(() => response.destroy());
  },
  silent: (response, isFirst) => {
    if (!isFirst) json(response, 200, invite);
  },
  missing: (response) => json(response, 404, '{"code":"not_found"}'),
  html: (response) => json(response, 200, '<html><body>Welcome</body></html>'),
  cancelled: () => undefined,
  failed: (response) => json(response, 500, '{"code":"internal_server_error"}'),
  broken: (response) => {
    response.socket?.destroy();
  },
};

function json(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body);
}
