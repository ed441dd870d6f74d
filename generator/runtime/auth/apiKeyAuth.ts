import type { Credentials } from '../auth.js';
import { SdkError } from '../errors.js';
import { headers } from '../headers.js';
import { encode } from '../parameter.js';

/** A key of an API, and where its requests hold it. */
export interface ApiKeyFields {
  readonly key: string;
  /** The name of the header, of the query parameter or of the cookie. */
  readonly name: string;
  readonly in: 'header' | 'query' | 'cookie';
}

/** Authenticates with a key in a header, in the query or in a cookie. */
export class ApiKeyAuth implements Credentials {
  /** Gives a request that holds the key. */
  readonly authenticate: (request: Request) => Request;

  constructor(fields: ApiKeyFields) {
    // Only this closure holds the key, so that nothing which prints the object can show it.
    const { key, name, in: place } = fields;
    this.authenticate = (request) => {
      if (place === 'query') return new Request(withParameter(request.url, name, key), request);
      if (place === 'cookie' && /[\s",;\\]/.test(key))
        throw new SdkError({ message: `The cookie ${name} holds a forbidden character.` });
      const cookies = [request.headers.get('Cookie'), `${name}=${key}`].filter(Boolean).join('; ');
      headers(place === 'header' ? { [name]: key } : { Cookie: cookies }, request.headers);
      return request;
    };
  }
}

/** The URL with a parameter in the place of any of its name; the others stay as they are written. */
function withParameter(url: string, name: string, value: string): string {
  const [address = '', search = ''] = url.replace(/#.*/s, '').split(/\?(.*)/s);
  const others = search.split('&').filter((part) => part && !part.startsWith(`${encode(name)}=`));
  return `${address}?${[...others, `${encode(name)}=${encode(value)}`].join('&')}`;
}
