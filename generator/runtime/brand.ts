/** The word that begins the names of this package's errors. */
export const brand = '';

/** What this package calls itself in requests. */
export const userAgent = 'openapi-managers';
