/** What `validateMessage` can do without. */
export interface ValidateMessageOptionalsInput {
  /** The second key, which is in use while the first one is being replaced. */
  readonly secondaryKey?: string;
  /** How old a message may be, in seconds: 600 when left out. */
  readonly maxAge?: number;
}

/** How far the clock of Box may be ahead, in seconds. */
const skew = 60;

/** Tells which messages of webhooks come from Box. */
export abstract class WebhookMessages {
  /**
   * Whether a message comes from Box, unchanged and lately.
   *
   * @param body The body of the message, as text: as it came, or written as JSON after it was parsed.
   * @param headers The headers of the message; their names may be written in any case.
   * @param primaryKey The first key of the webhook.
   * @param optionalsInput Optional: the second key, and how old a message may be.
   */
  static async validateMessage(
    body: string,
    headers: { readonly [name: string]: string | readonly string[] | undefined },
    primaryKey: string,
    optionalsInput: ValidateMessageOptionalsInput = {},
  ): Promise<boolean> {
    const { secondaryKey = '', maxAge = 600 } = optionalsInput;
    const header = readerOf(headers);
    const timestamp = header('box-delivery-timestamp');
    const age = (Date.now() - Date.parse(timestamp)) / 1000;
    const isLate = !(age <= maxAge && age >= -skew);
    const isKnown =
      header('box-signature-version') === '1' && header('box-signature-algorithm') === 'HmacSHA256';
    if (isLate || !isKnown) return false;
    const isSigned = (key: string, signature: string): Promise<boolean> =>
      signs({ key, signature, body, timestamp });
    return (
      (await isSigned(primaryKey, header('box-signature-primary'))) ||
      isSigned(secondaryKey, header('box-signature-secondary'))
    );
  }
}

function readerOf(headers: { readonly [name: string]: unknown }): (name: string) => string {
  const values = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return (name) => values.get(name) ?? '';
}

interface Signed {
  readonly key: string;
  readonly signature: string;
  readonly body: string;
  readonly timestamp: string;
}

/** Compares in constant time, as the platform verifies signatures. An empty key would be anybody's. */
async function signs({ key, signature, body, timestamp }: Signed): Promise<boolean> {
  const bytes = bytesOf(signature);
  if (!key || !bytes) return false;
  const text = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', text.encode(key), algorithm, false, [
    'verify',
  ]);
  const verify = (form: string): Promise<boolean> =>
    crypto.subtle.verify('HMAC', secret, bytes, text.encode(form + timestamp));
  return (await verify(body)) || verify(escaped(body));
}

/** How Box writes JSON, which a body that was parsed on its way has lost. */
function escaped(json: string): string {
  return json
    .replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('/', '\\/');
}

function bytesOf(base64: string) {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
