import type { Look, News } from './browserServers.js';
import { startServers, type FaultServers, type Hosting } from './faultServer.js';
import type { Scenario } from './scenario.js';

/** The servers of one scenario, whose clock is the program's. */
export class Stage {
  #servers: FaultServers | undefined;
  #time = { now: 0, date: 0 };
  readonly #told: number[] = [];
  readonly #sleepers: (() => void)[] = [];
  #waits: News['waits'][number][] = [];

  /** Starts the servers, and says where they are. */
  async start({ server = [{}], other = [{}] }: Scenario): Promise<FaultServers['origins']> {
    const hosting: Hosting = {
      now: () => this.#time.now,
      date: () => this.#time.date,
      wait: (ms) => new Promise((wake) => this.#sleep(ms, wake)),
      isShared: true,
    };
    this.#servers = await startServers(server, other, hosting);
    return this.#servers.origins;
  }

  async close(): Promise<void> {
    await this.#servers?.close();
  }

  /** Takes the program's time, and tells what has happened. */
  look({ woken, ...time }: Look): News {
    this.#time = time;
    for (const id of woken) this.#sleepers[id]?.();
    const { activity = 0, connections = 0, held = 0 } = this.#servers ?? {};
    return {
      ...{ activity, connections, held },
      requests: this.#news(),
      waits: this.#waits.splice(0),
    };
  }

  /** The requests that have come or grown, by their numbers. */
  #news(): News['requests'] {
    const { requests = [] } = this.#servers ?? {};
    const news = [...requests.entries()].filter(
      ([index, { body }]) => this.#told[index] !== body.length,
    );
    for (const [index, { body }] of news) this.#told[index] = body.length;
    return news;
  }

  #sleep(ms: number, wake: () => void): void {
    this.#waits.push({ id: this.#sleepers.length, ms });
    this.#sleepers.push(wake);
  }
}
