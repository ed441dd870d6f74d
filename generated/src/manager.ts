import { type Api, type ClientOptions, connect } from './runtime/api.js';
import { server } from './server.js';
import type { paths } from './wire.js';

/** What managers have in common: the connection that their methods send by. */
export abstract class Manager {
  /** @internal */
  readonly api: Api<paths>;

  constructor(options: ClientOptions) {
    this.api = connect<paths>(options, server);
  }
}
