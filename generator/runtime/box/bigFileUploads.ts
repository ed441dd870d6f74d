import { piecesOf, type Binary } from '../binary.js';
import { SdkError } from '../errors.js';
import { pause } from '../pause.js';
import type { CallOptions } from '../request.js';
import type { ApiPromise } from '../settle.js';
import { given } from './given.js';
import { Hash, hexToBase64 } from './hash.js';
import { partsOf } from './parts.js';

/** How often a part is sent until it arrives. */
const attempts = 3;

/** How often Box is asked for the file while it still puts the parts together. */
const commits = 30;

/** A part that was uploaded, as far as an upload looks at it. */
export interface UploadedPartDigest {
  /** The SHA-1 digest of the part, in hexadecimal digits. */
  readonly sha1?: string | null;
}

/** How far an upload in parts has come. */
export interface PartAccumulator {
  /** The position of the last byte that was uploaded: -1 before the first part. */
  readonly lastIndex: number;
  /** The parts that were uploaded. */
  readonly parts: readonly UploadedPartDigest[];
  /** The number of bytes of the whole file. */
  readonly fileSize: number;
  /** Where parts are uploaded to. */
  readonly uploadPartUrl: string;
  /** The digest of what was uploaded. */
  readonly fileHash: Hash;
  /** Cancels the upload when it is aborted. */
  readonly cancellationToken?: AbortSignal;
}

interface UploadSession {
  readonly partSize?: number | null;
  readonly sessionEndpoints?: {
    readonly uploadPart?: string | null;
    readonly commit?: string | null;
  } | null;
}

/** Uploads big files in parts, by a manager's calls of upload sessions. */
export abstract class BigFileUploads<Uploaded> {
  abstract createFileUploadSession(
    requestBody: {
      readonly folderId: string;
      readonly fileSize: number;
      readonly fileName: string;
    },
    optionalsInput?: CallOptions,
  ): Promise<UploadSession>;

  abstract uploadFilePartByUrl(
    url: string,
    requestBody: Uint8Array,
    headersInput: { readonly digest: string; readonly contentRange: string },
    optionalsInput?: Pick<CallOptions, 'cancellationToken'>,
  ): Promise<{ readonly part?: UploadedPartDigest | null }>;

  abstract createFileUploadSessionCommitByUrl(
    url: string,
    requestBody: { readonly parts: readonly UploadedPartDigest[] },
    headersInput: { readonly digest: string },
    optionalsInput?: Pick<CallOptions, 'cancellationToken'>,
  ): ApiPromise<{ readonly entries?: readonly Uploaded[] | null } | undefined>;

  /**
   * Uploads a big file in parts, of which one at a time is in memory.
   *
   * @param file The bytes of the file.
   * @param fileName The name that the file gets.
   * @param fileSize The number of its bytes: at least 20,000,000.
   * @param parentFolderId The ID of the folder that it gets into.
   * @param cancellationToken Cancels the upload when it is aborted.
   * @returns The file.
   */
  async uploadBigFile(
    file: Binary,
    fileName: string,
    fileSize: number,
    parentFolderId: string,
    cancellationToken?: AbortSignal,
  ): Promise<Uploaded> {
    const optionals = cancellationToken ? { cancellationToken } : {};
    const target = { fileName, fileSize, folderId: parentFolderId };
    const session = await this.createFileUploadSession(target, optionals);
    const { uploadPart, commit } = given(session.sessionEndpoints, 'session_endpoints');
    let uploaded: PartAccumulator = {
      lastIndex: -1,
      parts: [],
      fileSize,
      uploadPartUrl: given(uploadPart, 'upload_part'),
      fileHash: new Hash({ algorithm: 'sha1' }),
      ...optionals,
    };
    const partSize = given(session.partSize, 'part_size');
    for await (const part of partsOf(file, partSize)) {
      const end = uploaded.lastIndex + 1 + part.length;
      if (part.length < partSize && end < fileSize) break;
      uploaded = await this.reducer(uploaded, part);
    }
    if (uploaded.lastIndex + 1 < fileSize) throw wrongSize(fileSize);
    return committed(this, uploaded, given(commit, 'commit'));
  }

  /**
   * Uploads the next part of a file.
   *
   * @param acc What was uploaded before.
   * @param chunk The bytes of the part.
   * @returns What is uploaded now.
   */
  async reducer(acc: PartAccumulator, chunk: Binary): Promise<PartAccumulator> {
    const { fileSize, fileHash, cancellationToken } = acc;
    const bytes = await bytesOf(chunk);
    const lastIndex = acc.lastIndex + bytes.length;
    if (lastIndex >= fileSize) throw wrongSize(fileSize);
    const hash = new Hash({ algorithm: 'sha1' });
    hash.updateHash(bytes);
    const digest = await hash.digestHash();
    const headers = {
      digest: `sha=${digest}`,
      contentRange: `bytes ${acc.lastIndex + 1}-${lastIndex}/${fileSize}`,
    };
    const optionals = cancellationToken ? { cancellationToken } : {};
    for (let left = attempts; left > 0; left--) {
      const answer = await this.uploadFilePartByUrl(acc.uploadPartUrl, bytes, headers, optionals);
      const part = given(answer.part, 'part');
      if (isChanged(part, digest)) continue;
      fileHash.updateHash(bytes);
      return { ...acc, lastIndex, parts: [...acc.parts, part] };
    }
    throw new SdkError({ message: 'A part of the file has changed on its way.' });
  }
}

/** Asks for the file until Box has put it together. */
async function committed<Uploaded>(
  calls: BigFileUploads<Uploaded>,
  { parts, fileHash, cancellationToken }: PartAccumulator,
  url: string,
): Promise<Uploaded> {
  const headers = { digest: `sha=${await fileHash.digestHash()}` };
  const optionals = cancellationToken ? { cancellationToken } : {};
  for (let left = commits; left > 0; left--) {
    const { data, response } = await calls
      .createFileUploadSessionCommitByUrl(url, { parts }, headers, optionals)
      .withResponse();
    if (data) return given(data.entries?.[0], 'entries');
    const seconds = Number(response.headers.get('retry-after')) || 1;
    await pause(1000 * seconds, cancellationToken);
  }
  throw new SdkError({ message: 'Box has not put the parts of the file together in time.' });
}

function isChanged({ sha1 }: UploadedPartDigest, digest: string): boolean {
  return sha1 != null && hexToBase64(sha1) !== digest;
}

async function bytesOf(chunk: Binary): Promise<Uint8Array> {
  if (chunk instanceof Uint8Array) return chunk;
  const pieces: Uint8Array[] = [];
  for await (const piece of piecesOf(chunk)) pieces.push(piece);
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function wrongSize(fileSize: number): SdkError {
  return new SdkError({ message: `The file has not the ${fileSize} bytes that were announced.` });
}
