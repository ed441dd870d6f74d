import type { Server } from './runtime/api.js';

/** The Box API. */
export const server: Server = { baseUrls: { baseUrl: 'https://api.box.com/2.0' }, root: 'baseUrl' };
