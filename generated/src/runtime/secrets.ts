type Patterns = WeakMap<Request, RegExp>;

/**
 * What is secret in requests, in all the ways in which it may be written; for a replacement that begins with `$1`.
 *
 * @internal
 */
export const secrets: Patterns = /* @__PURE__ */ new WeakMap();
