import { model, type ModelConstructor } from '../model.js';

/** Where the parts of Box's API are. */
export interface BaseUrls {
  /** The API itself. */
  readonly baseUrl: string;
  /** Where files are uploaded. */
  readonly uploadUrl: string;
  /** Where users give their consent. */
  readonly oauth2Url: string;
}

/** Where parts of Box's API are, when not where they usually are. */
export type BaseUrlsInput = Partial<BaseUrls>;

/** Makes {@link BaseUrls}; what is left out is where it usually is. */
export const BaseUrls: ModelConstructor<BaseUrls, keyof BaseUrls> = /* @__PURE__ */ model<
  BaseUrls,
  keyof BaseUrls
>({
  baseUrl: 'https://api.box.com',
  uploadUrl: 'https://upload.box.com/api',
  oauth2Url: 'https://account.box.com/api/oauth2',
});
