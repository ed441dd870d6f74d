import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebhookMessages } from '../../../generator/runtime/box/webhookMessages.js';

class WebhooksManager extends WebhookMessages {
  readonly api = {};
}

const { validateMessage } = WebhooksManager;

/** The example of Box's guide to webhooks. */
const body =
  '{"type":"webhook_event","webhook":{"id":"1234567890"},"trigger":"FILE.UPLOADED","source":{"id":"1234567890","type":"file","name":"Test.txt"}}';
const primary = 'SamplePrimaryKey';
const secondaryKey = 'SampleSecondaryKey';
const timestamp = '2020-01-01T00:00:00-07:00';
const headers = {
  'box-delivery-id': 'f96bb54b-ee16-4fc5-aa65-8c2d9e5b546f',
  'box-delivery-timestamp': timestamp,
  'box-signature-algorithm': 'HmacSHA256',
  'box-signature-primary': '6TfeAW3A1PASkgboxxA5yqHNKOwFyMWuEXny/FPD5hI=',
  'box-signature-secondary': 'v+1CD1Jdo3muIcbpv5lxxgPglOqMfsNHPV899xWYydo=',
  'box-signature-version': '1',
};

const at = (seconds: number): void => {
  vi.setSystemTime(Date.parse(timestamp) + 1000 * seconds);
};

function signatureOf(text: string, key: string): string {
  return createHmac('sha256', key).update(text).update(timestamp).digest('base64');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at(5);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('a message is taken', () => {
  test('as the guide signs it, by either key', async () => {
    const other = { secondaryKey: 'other' };
    expect(await validateMessage(body, headers, primary)).toBe(true);
    expect(await validateMessage(body, headers, primary, other)).toBe(true);
    expect(await validateMessage(body, headers, 'other', { secondaryKey })).toBe(true);
    expect(await validateMessage(body, headers, '', { secondaryKey })).toBe(true);
  });

  test('with the names of its headers in any case, and with lists as Node gives them', async () => {
    const loud = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]),
    );
    expect(await validateMessage(body, loud, primary)).toBe(true);
  });

  test('also when it was parsed on its way, which undoes what Box escapes', async () => {
    const sent = '{"name":"\\u3042\\ud83d\\ude00 a\\/b\\\\\\/ \\u007f"}';
    const signed = { ...headers, 'box-signature-primary': signatureOf(sent, primary) };
    expect(await validateMessage(sent, signed, primary)).toBe(true);
    expect(await validateMessage(JSON.stringify(JSON.parse(sent)), signed, primary)).toBe(true);
  });

  test('as node:crypto signs it, whatever body and key', async () => {
    const anything = fc.string({ unit: 'grapheme' });
    const key = fc.string({ unit: 'grapheme', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(anything, key, async (text, secret) => {
        const signed = { ...headers, 'box-signature-primary': signatureOf(text, secret) };
        expect(await validateMessage(text, signed, secret)).toBe(true);
        expect(await validateMessage(`${text}x`, signed, secret)).toBe(false);
        expect(await validateMessage(text, signed, `${secret}x`)).toBe(false);
      }),
    );
  });

  test.each([
    [600, undefined, true],
    [601, undefined, false],
    [-60, undefined, true],
    [-61, undefined, false],
    [30, 30, true],
    [31, 30, false],
    [10_000, 20_000, true],
  ])('%i seconds old, where it may be %s: %s', async (age, maxAge, expected) => {
    at(age);
    const optionals = maxAge === undefined ? {} : { maxAge };
    expect(await validateMessage(body, headers, primary, optionals)).toBe(expected);
  });
});

describe('a message is refused', () => {
  const without = (name: string): { readonly [name: string]: string } =>
    Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

  test.each([
    'box-delivery-timestamp',
    'box-signature-algorithm',
    'box-signature-primary',
    'box-signature-version',
  ])('without %s', async (name) => {
    expect(await validateMessage(body, without(name), primary)).toBe(false);
  });

  test.each([
    ['box-signature-version', '2'],
    ['box-signature-algorithm', 'HmacSHA1'],
    ['box-delivery-timestamp', 'yesterday'],
    ['box-delivery-timestamp', '2020-01-01T00:00:01-07:00'],
    ['box-signature-primary', ''],
    ['box-signature-primary', 'no base64 %'],
    ['box-signature-primary', headers['box-signature-secondary']],
    ['box-signature-primary', headers['box-signature-primary'].slice(0, -4)],
  ])('with %s: %s', async (name, value) => {
    expect(await validateMessage(body, { ...headers, [name]: value }, primary)).toBe(false);
  });

  test('that was signed by an empty key', async () => {
    const signed = {
      ...headers,
      'box-signature-primary': signatureOf(body, ''),
      'box-signature-secondary': signatureOf(body, ''),
    };
    expect(await validateMessage(body, signed, '', { secondaryKey: '' })).toBe(false);
  });

  test('after any change of one character', async () => {
    const positions = fc.integer({ min: 0, max: body.length - 1 });
    await fc.assert(
      fc.asyncProperty(positions, async (position) => {
        const changed = `${body.slice(0, position)}~${body.slice(position + 1)}`;
        expect(await validateMessage(changed, headers, primary)).toBe(false);
      }),
    );
  });
});
