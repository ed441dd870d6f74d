import type { Binary } from '../binary.js';
import type { ExtraHeaders } from '../request.js';
import { given } from './given.js';

/** The body of `uploadWithPreflightCheck`. */
export interface UploadWithPreflightCheckRequestBody {
  /** What is told of the file beside its bytes. */
  readonly attributes: UploadWithPreflightCheckRequestBodyAttributesField;
  /** The bytes of the file. */
  readonly file: Binary;
  /** The file name of the part that holds the bytes. */
  readonly fileFileName?: string;
  /** The media type of the part that holds the bytes. */
  readonly fileContentType?: string;
}

/** What is told of a file beside its bytes. */
export interface UploadWithPreflightCheckRequestBodyAttributesField {
  /** The name of the file. */
  readonly name: string;
  /** The folder that the file gets into. */
  readonly parent: UploadWithPreflightCheckRequestBodyAttributesParentField;
  /** When the file was created; when left out, when it is uploaded. */
  readonly contentCreatedAt?: Date;
  /** When the file was modified last; when left out, when it is uploaded. */
  readonly contentModifiedAt?: Date;
  /** The number of bytes of the file. */
  readonly size: number;
}

/** The folder that a file gets into. */
export interface UploadWithPreflightCheckRequestBodyAttributesParentField {
  /** The ID of the folder: `0` for the root folder. */
  readonly id: string;
}

interface UploadBody extends Omit<UploadWithPreflightCheckRequestBody, 'attributes'> {
  readonly attributes: Omit<UploadWithPreflightCheckRequestBodyAttributesField, 'size'>;
}

interface UploadOptions {
  readonly headers?: ExtraHeaders;
  readonly cancellationToken?: AbortSignal;
}

/** Uploads files that Box has first been asked about, by a manager's calls. */
export abstract class PreflightedUploads<Uploaded, Optionals extends UploadOptions> {
  abstract preflightFileUploadCheck(
    requestBody: {
      readonly name: string;
      readonly size: number;
      readonly parent: { readonly id: string };
    },
    headersInput?: ExtraHeaders,
    cancellationToken?: AbortSignal,
  ): Promise<{ readonly uploadUrl?: string | null }>;

  abstract uploadFileByUrl(
    url: string,
    requestBody: UploadBody,
    optionalsInput?: Optionals,
  ): Promise<Uploaded>;

  /**
   * Asks whether a file would be accepted, and uploads it if so.
   *
   * @param requestBody The file, and what is told of it.
   * @param optionalsInput Optional: query parameters, headers, a signal that cancels the call.
   * @returns The file.
   */
  async uploadWithPreflightCheck(
    requestBody: UploadWithPreflightCheckRequestBody,
    optionalsInput?: Optionals,
  ): Promise<Uploaded> {
    const { size, ...attributes } = requestBody.attributes;
    const { name, parent } = attributes;
    const { extraHeaders = {} } = optionalsInput?.headers ?? {};
    const { uploadUrl } = await this.preflightFileUploadCheck(
      { name, size, parent: { id: parent.id } },
      { extraHeaders },
      optionalsInput?.cancellationToken,
    );
    const upload = { ...requestBody, attributes };
    return this.uploadFileByUrl(given(uploadUrl, 'upload_url'), upload, optionalsInput);
  }
}
