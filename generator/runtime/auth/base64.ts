/**
 * Bytes in base64 (RFC 4648).
 *
 * @internal
 */
export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Bytes in the base64 that URLs can hold, without padding.
 *
 * @internal
 */
export function base64Url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
