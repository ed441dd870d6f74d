import { connect, type Api, type ConnectionOptions } from '../../../generator/runtime/api.js';
import { bytes } from '../../../generator/runtime/body.js';
import { dateTime, list, object, unchanged, type Codec } from '../../../generator/runtime/codec.js';
import { receive, receiveNothing } from '../../../generator/runtime/receive.js';
import { receiveStream } from '../../../generator/runtime/receiveStream.js';
import { requestInit, type CallOptions } from '../../../generator/runtime/request.js';
import type { ApiPromise } from '../../../generator/runtime/settle.js';
import type { Unrecognized } from '../../../generator/runtime/unrecognized.js';
import { union } from '../../../generator/runtime/union.js';
import { errorCodec } from '../../runtime/invites.js';

interface Head {
  readonly headers: { readonly [name: string]: unknown };
}

interface Json<Body> extends Head {
  readonly content: { readonly 'application/json': Body };
}

interface WithId {
  readonly path: { readonly id: string };
}

interface WireFile {
  readonly type: 'file';
  readonly id: string;
  readonly created_at?: string;
}

interface WireFolder {
  readonly type: 'folder';
  readonly id: string;
}

interface WireItems {
  readonly entries?: readonly (WireFile | WireFolder)[];
}

interface WirePart {
  readonly part?: { readonly part_id?: string };
}

interface paths {
  readonly '/files/{id}': {
    readonly delete: {
      readonly parameters: WithId;
      readonly requestBody?: never;
      readonly responses: { readonly 204: Head & { readonly content?: never } };
    };
  };
  readonly '/files/{id}/content': {
    readonly get: {
      readonly parameters: WithId;
      readonly requestBody?: never;
      readonly responses: {
        readonly 200: Head & { readonly content: { readonly 'application/octet-stream': unknown } };
        readonly 202: Head & { readonly content?: never };
      };
    };
  };
  readonly '/files/upload_sessions/{id}': {
    readonly put: {
      readonly parameters: WithId;
      readonly requestBody: { readonly content: { readonly 'application/octet-stream': unknown } };
      readonly responses: { readonly 200: Json<WirePart> };
    };
  };
  readonly '/folders/{id}/items': {
    readonly get: {
      readonly parameters: WithId;
      readonly requestBody?: never;
      readonly responses: { readonly 200: Json<WireItems> };
    };
  };
}

interface File {
  readonly type: 'file';
  readonly id: string;
  readonly createdAt?: Date;
}

interface Folder {
  readonly type: 'folder';
  readonly id: string;
}

type Item = File | Folder | Unrecognized<'type'>;

const fileCodec: Codec<File, WireFile> = object<File, WireFile>({
  createdAt: ['created_at', dateTime],
});

const itemCodec: Codec<Item, WireFile | WireFolder> = union<Item, WireFile | WireFolder, 'type'>(
  'type',
  { file: fileCodec },
);

interface Items {
  readonly entries?: readonly Item[];
}

const itemsCodec: Codec<Items, WireItems> = object<Items, WireItems>({
  entries: ['entries', list(itemCodec)],
});

const server = { baseUrls: { baseUrl: 'https://api.example.com/2.0' }, root: 'baseUrl' };

/** A manager of files, as the generator prints them: with what the invites' document has no operation for. */
export class ItemsManager {
  readonly api: Api<paths>;

  constructor(options: ConnectionOptions) {
    this.api = connect<paths>(options, server);
  }

  remove(id: string, options: CallOptions = {}): ApiPromise<undefined> {
    return receiveNothing(errorCodec, () =>
      this.api.DELETE('/files/{id}', { ...requestInit(options), params: { path: { id } } }),
    );
  }

  download(id: string, options: CallOptions = {}): ApiPromise<ReadableStream<Uint8Array>> {
    return receiveStream(errorCodec, () =>
      this.api.GET('/files/{id}/content', {
        ...requestInit(options),
        params: { path: { id } },
        polls: true,
      }),
    );
  }

  put(id: string, body: unknown, options: CallOptions = {}): ApiPromise<WirePart> {
    return receive(unchanged<WirePart, WirePart>(), errorCodec, () =>
      this.api.PUT('/files/upload_sessions/{id}', {
        ...requestInit(options),
        params: { path: { id } },
        body,
        bodySerializer: bytes('application/octet-stream'),
      }),
    );
  }

  list(id: string, options: CallOptions = {}): ApiPromise<Items> {
    return receive(itemsCodec, errorCodec, () =>
      this.api.GET('/folders/{id}/items', { ...requestInit(options), params: { path: { id } } }),
    );
  }
}
