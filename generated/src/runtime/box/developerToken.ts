import { BearerAuth } from '../bearer.js';

/** Authenticates with a developer token, which Box's developer console gives out for 60 minutes. */
export class BoxDeveloperTokenAuth extends BearerAuth {}
