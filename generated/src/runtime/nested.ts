/** How deep the conversion is that goes on. */
export const nested = { depth: 0 };
