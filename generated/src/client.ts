import { InvitesManager } from './managers/invites.js';
import type { ClientOptions } from './runtime/api.js';

/** A client of the Box Invites API. */
export class BoxClient {
  /** Invites for existing Box users to join an enterprise. */
  readonly invites: InvitesManager;

  constructor(options: ClientOptions) {
    this.invites = new InvitesManager(options);
  }
}
