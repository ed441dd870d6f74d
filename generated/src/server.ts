/** The Box API. */
export const server = 'https://api.box.com/2.0';
