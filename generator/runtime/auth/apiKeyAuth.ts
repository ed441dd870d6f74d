import type { Credentials } from '../auth.js';
import { SdkError } from '../errors.js';
import { headers } from '../headers.js';
import { encode } from '../parameter.js';
import { keepSecret } from './keepSecret.js';

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
      keepSecret(request, [key]);
      if (place === 'query') return withParameter(request, name, key);
      if (place === 'cookie' && /[\s",;\\]/.test(key))
        throw new SdkError({ message: `The cookie ${name} holds a forbidden character.` });
      const cookies = [request.headers.get('Cookie'), `${name}=${key}`].filter(Boolean).join('; ');
      headers(place === 'header' ? { [name]: key } : { Cookie: cookies }, request.headers);
      return request;
    };
  }
}

/** The request with a parameter in the place of any of its name; the others stay as they are written. */
function withParameter(request: Request, name: string, value: string): Request {
  const [address = '', search = ''] = request.url.replace(/#.*/s, '').split(/\?(.*)/s);
  const others = search.split('&').filter((part) => part && !part.startsWith(`${encode(name)}=`));
  const query = [...others, `${encode(name)}=${encode(value)}`].join('&');
  const changed = new Request(`${address}?${query}`, request);
  keepSecret(changed, [], request);
  return changed;
}
