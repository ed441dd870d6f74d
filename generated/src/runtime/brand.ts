/** The word that begins the names of this package's errors. */
export const brand = 'Box';

/** What this package calls itself in requests. */
export const userAgent = 'box-invites-sdk/0.1.0';
