/** The word that begins the names of this package's errors. */
export const brand = 'Box';
