import type { Convenience } from './conveniences.js';

/** The hand-written methods of Box's SDK: uploads in parts, uploads after a check, archives, webhooks, events. */
export const boxConveniences: readonly Convenience[] = [
  {
    service: 'chunkedUploads',
    className: 'BigFileUploads',
    module: 'runtime/box/bigFileUploads',
    needs: ['createFileUploadSession', 'uploadFilePartByUrl', 'createFileUploadSessionCommitByUrl'],
    typeArguments: ['FileFull'],
    exports: ['PartAccumulator'],
    aliases: {},
  },
  {
    service: 'uploads',
    className: 'PreflightedUploads',
    module: 'runtime/box/preflightedUploads',
    needs: ['preflightFileUploadCheck', 'uploadFileByUrl'],
    typeArguments: ['Files', 'UploadFileByUrlOptionalsInput'],
    exports: [
      'UploadWithPreflightCheckRequestBody',
      'UploadWithPreflightCheckRequestBodyAttributesField',
      'UploadWithPreflightCheckRequestBodyAttributesParentField',
    ],
    aliases: {
      UploadWithPreflightCheckQueryParams: 'UploadFileByUrlQueryParams',
      UploadWithPreflightCheckHeaders: 'UploadFileByUrlHeaders',
      UploadWithPreflightCheckHeadersInput: 'UploadFileByUrlHeadersInput',
      UploadWithPreflightCheckOptionalsInput: 'UploadFileByUrlOptionalsInput',
    },
  },
  {
    service: 'zipDownloads',
    className: 'ZipArchives',
    module: 'runtime/box/zipArchives',
    needs: ['createZipDownload', 'getZipDownloadContent'],
    typeArguments: ['ZipDownloadRequest'],
    exports: ['DownloadZipOptionalsInput'],
    aliases: {
      DownloadZipHeaders: 'CreateZipDownloadHeaders',
      DownloadZipHeadersInput: 'CreateZipDownloadHeadersInput',
    },
  },
  {
    service: 'webhooks',
    className: 'WebhookMessages',
    module: 'runtime/box/webhookMessages',
    needs: ['createWebhook'],
    typeArguments: [],
    exports: ['ValidateMessageOptionalsInput'],
    aliases: {},
  },
  {
    service: 'events',
    className: 'EventStreams',
    module: 'runtime/box/eventStreams',
    connects: true,
    needs: ['getEvents', 'getEventsWithLongPolling'],
    typeArguments: ['Event', 'GetEventsQueryParams'],
    exports: [],
    aliases: {
      GetEventStreamQueryParams: 'GetEventsQueryParams',
      GetEventStreamQueryParamsStreamTypeField: 'GetEventsQueryParamsStreamTypeField',
      GetEventStreamQueryParamsEventTypeField: 'GetEventsQueryParamsEventTypeField',
      GetEventStreamHeaders: 'GetEventsHeaders',
      GetEventStreamHeadersInput: 'GetEventsHeadersInput',
    },
  },
];
