import type { Application } from './tokenRequests.js';

/** The application that a developer token belongs to, which revoking it takes. */
export type DeveloperTokenConfig = Application;
