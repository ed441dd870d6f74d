import type { CallOptions } from '../request.js';
import { given } from './given.js';

/** What `downloadZip` can do without. */
export type DownloadZipOptionalsInput = CallOptions;

/** Downloads files and folders as one archive, by a manager's calls. */
export abstract class ZipArchives<Contents> {
  abstract createZipDownload(
    requestBody: Contents,
    optionalsInput?: CallOptions,
  ): Promise<{ readonly downloadUrl?: string | null }>;

  abstract getZipDownloadContent(
    downloadUrl: string,
    optionalsInput?: CallOptions,
  ): Promise<ReadableStream<Uint8Array>>;

  /**
   * Downloads files and folders as a ZIP archive.
   *
   * @param requestBody What the archive holds, and its name.
   * @param optionalsInput Optional: extra headers, a signal that cancels the call.
   * @returns The bytes of the archive.
   */
  async downloadZip(
    requestBody: Contents,
    optionalsInput: DownloadZipOptionalsInput = {},
  ): Promise<ReadableStream<Uint8Array>> {
    const { downloadUrl } = await this.createZipDownload(requestBody, optionalsInput);
    return this.getZipDownloadContent(given(downloadUrl, 'download_url'), optionalsInput);
  }
}
