/** What a test server answers, before it is a response. */
export interface Reply {
  readonly status: number;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: unknown;
  /** The media type of a body that is no JSON. */
  readonly type?: string | undefined;
}

/** Statuses whose responses have no body. */
const bodiless = [204, 205, 304];

/** A reply as a response to a request with this method. */
export function responseOf({ status, headers, body, type }: Reply, method: string): Response {
  const isEmpty = body === undefined || method === 'HEAD' || bodiless.includes(status);
  const isRaw = type !== undefined;
  const content = isRaw && (typeof body === 'string' || body instanceof Blob) ? body : undefined;
  return new Response(isEmpty ? null : (content ?? JSON.stringify(body)), {
    status,
    headers: { ...(!isEmpty && { 'content-type': type ?? 'application/json' }), ...headers },
  });
}

/** A response whose connection breaks in the middle of its body; it promises all of it. */
export async function truncated(response: Response): Promise<Response> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const halves = [bytes.subarray(0, bytes.length / 2)];
  const body = new ReadableStream<Uint8Array>({
    // An error throws away what was not read yet: it comes when the half was.
    pull(controller) {
      const half = halves.pop();
      if (half && half.length > 0) controller.enqueue(half);
      else controller.error(new TypeError('terminated'));
    },
  });
  const headers = new Headers(response.headers);
  headers.set('content-length', String(bytes.length));
  return new Response(body, { status: response.status, headers });
}
