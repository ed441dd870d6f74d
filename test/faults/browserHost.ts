import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Stage } from './browserStage.js';
import { adapted, type Platform } from './elsewhereDifferences.js';
import { scenarios } from './scenarios/all.js';

/** Starts the servers of scenarios for a program that cannot, and serves that program in a page. */
export class Host {
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  readonly #platform: Platform;
  readonly #program: string;
  #stage: Stage | undefined;

  constructor(platform: Platform, program = '') {
    this.#platform = platform;
    this.#program = program;
  }

  /** Begins to listen, and says where. */
  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  async close(): Promise<void> {
    await this.#stage?.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') return this.#show(request, response);
    const asked = JSON.parse((await request.toArray()).join(''));
    const answer = request.url === '/look' ? this.#stage?.look(asked) : await this.#change(asked);
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(answer ?? {}));
  }

  #show({ url }: IncomingMessage, response: ServerResponse): void {
    const isProgram = url === '/program.js';
    const type = isProgram ? 'text/javascript' : 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.end(isProgram ? this.#program : '<script src="/program.js"></script>');
  }

  /** Ends one scenario, and begins another if that is asked for. */
  async #change({ index }: { readonly index?: number }): Promise<unknown> {
    await this.#stage?.close();
    this.#stage = undefined;
    const given = index === undefined ? undefined : scenarios[index];
    const scenario = given && adapted(given, this.#platform);
    if (typeof scenario !== 'object') return undefined;
    this.#stage = new Stage();
    return this.#stage.start(scenario);
  }
}
