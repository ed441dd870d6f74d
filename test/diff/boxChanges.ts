import type { Json } from '../../generator/diagnostics/diagnostic.js';
import type { files } from './boxSurface.js';

/** A change to Box's documents that somebody might make, and what must be found of it. */
export interface BoxChange {
  readonly document?: keyof typeof files;
  /** What is set at each place; nothing takes away what is there. */
  readonly edits: readonly (readonly [place: readonly (string | number)[], value?: Json])[];
  /** Level, rule and subject. */
  readonly found: string;
  /** Where it is found, when not at the place of the first edit. */
  readonly at?: readonly (string | number)[];
  /** Whether that is in the base. */
  readonly isGone?: boolean;
}

const schema = (name: string, ...rest: readonly (string | number)[]): (string | number)[] => [
  'components',
  'schemas',
  name,
  ...rest,
];
const property = (name: string, key: string): (string | number)[] =>
  schema(name, 'properties', key);
const call = (
  path: string,
  method: string,
  ...rest: readonly (string | number)[]
): (string | number)[] => ['paths', path, method, ...rest];
const body = (
  path: string,
  method: string,
  ...rest: readonly (string | number)[]
): (string | number)[] =>
  call(path, method, 'requestBody', 'content', 'application/json', 'schema', ...rest);

/** Changes of every kind, none of which has to do with another. */
export const boxChanges: readonly BoxChange[] = [
  {
    edits: [[property('Invite', 'status')]],
    found: 'major response-property-removed Invite.status',
    isGone: true,
  },
  {
    edits: [[property('Collection', 'colour'), { type: 'string' }]],
    found: 'minor response-property-added Collection.colour',
  },
  {
    edits: [[[...property('DevicePinner', 'product_name'), 'nullable'], true]],
    found: 'major response-nullable-added DevicePinner.productName',
    at: property('DevicePinner', 'product_name'),
  },
  {
    edits: [[body('/comments', 'post', 'required'), ['item']]],
    found: 'minor request-property-optional CreateCommentRequestBody.message',
    at: body('/comments', 'post', 'properties', 'message'),
  },
  {
    edits: [[body('/tasks', 'post', 'required'), ['item', 'message']]],
    found: 'major request-property-required CreateTaskRequestBody.message',
    at: body('/tasks', 'post', 'properties', 'message'),
  },
  {
    edits: [[[...property('Collaboration', 'status'), 'enum', 3], 'paused']],
    found: "minor open-enum-value-added CollaborationStatusField 'paused'",
    at: property('Collaboration', 'status'),
  },
  {
    edits: [[[...property('Task', 'action'), 'enum'], ['review']]],
    found: "minor open-enum-value-removed TaskActionField 'complete'",
    at: property('Task', 'action'),
  },
  {
    edits: [[schema('ZipDownload', 'description'), 'An archive of files.']],
    found: 'patch docs-changed ZipDownload',
    at: schema('ZipDownload'),
  },
  {
    edits: [[call('/users/{user_id}/avatar', 'delete', 'deprecated'), true]],
    found: 'minor deprecated avatars.deleteUserAvatar',
    at: call('/users/{user_id}/avatar', 'delete'),
  },
  {
    edits: [[call('/groups/{group_id}', 'delete')]],
    found: 'major method-removed groups.deleteGroupById',
    isGone: true,
  },
  {
    edits: [
      [
        call('/colours', 'get'),
        {
          operationId: 'get_colours',
          summary: 'List colours',
          'x-box-tag': 'collections',
          tags: ['Collections'],
          responses: { 204: { description: 'Nothing.' } },
        },
      ],
    ],
    found: 'minor method-added collections.getColours',
  },
  {
    edits: [[call('/groups', 'get', 'parameters', 3, 'schema', 'default'), 5]],
    found: 'minor default-changed GetGroupsQueryParams.offset',
    at: call('/groups', 'get', 'parameters', 3),
  },
  {
    edits: [[call('/groups', 'get', 'parameters', 2, 'schema', 'maximum'), 500]],
    found: 'patch limits-changed GetGroupsQueryParams.limit',
    at: call('/groups', 'get', 'parameters', 2),
  },
  {
    edits: [[call('/groups', 'get', 'parameters', 1, 'explode'), true]],
    found: 'major wire-style-changed GetGroupsQueryParams.fields',
    at: call('/groups', 'get', 'parameters', 1),
  },
  {
    edits: [
      [
        call('/storage_policies', 'get', 'parameters', 3),
        { name: 'colour', in: 'query', schema: { type: 'string' } },
      ],
    ],
    found: 'minor request-optional-property-added GetStoragePoliciesQueryParams.colour',
  },
  {
    edits: [[call('/webhooks', 'get', 'parameters', 1)]],
    found: 'major request-property-removed GetWebhooksQueryParams.limit',
    isGone: true,
  },
  {
    edits: [
      [
        call('/collections/{collection_id}', 'get', 'responses', '404'),
        { description: 'There is no such collection.' },
      ],
    ],
    found: 'minor error-added collections.getCollectionById',
  },
  {
    edits: [[call('/webhooks/{webhook_id}', 'delete', 'responses', '403')]],
    found: 'major error-removed webhooks.deleteWebhookById',
    isGone: true,
  },
  {
    edits: [[[...schema('Comment', 'allOf', 1, 'properties', 'modified_at'), 'format'], 'date']],
    found: 'major codec-changed Comment.modifiedAt',
    at: schema('Comment', 'allOf', 1, 'properties', 'modified_at'),
  },
  {
    edits: [[[...property('Collection', 'id'), 'type'], 'integer']],
    found: 'major response-type-changed Collection.id',
    at: property('Collection', 'id'),
  },
  {
    edits: [[schema('Colour'), { type: 'object', properties: { name: { type: 'string' } } }]],
    found: 'minor type-added Colour',
  },
  {
    edits: [[body('/groups', 'post', 'properties', 'provenance')]],
    found: 'major request-property-removed CreateGroupRequestBody.provenance',
    isGone: true,
  },
  {
    edits: [
      [body('/webhooks', 'post', 'properties', 'secret'), { type: 'string' }],
      [body('/webhooks', 'post', 'required'), ['target', 'triggers', 'address', 'secret']],
    ],
    found: 'major request-required-property-added CreateWebhookRequestBody.secret',
  },
  {
    edits: [[body('/groups', 'post', 'properties', 'description', 'readOnly'), true]],
    found: 'patch access-changed CreateGroupRequestBody.description',
    at: body('/groups', 'post', 'properties', 'description'),
  },
  {
    edits: [[schema('ZipDownloadStatus', 'additionalProperties'), { type: 'string' }]],
    found: 'minor response-index-added ZipDownloadStatus.extraData',
    at: schema('ZipDownloadStatus'),
  },
  {
    edits: [[[...property('Collaboration', 'expires_at'), 'nullable']]],
    found: 'minor response-nullable-removed Collaboration.expiresAt',
    at: property('Collaboration', 'expires_at'),
  },
  {
    edits: [[call('/users/{user_id}/avatar', 'get', 'x-box-tag'), 'users']],
    found: 'major method-moved users.getUserAvatar',
    at: call('/users/{user_id}/avatar', 'get'),
  },
  {
    edits: [[[...property('UserAvatar', 'pic_urls'), 'deprecated'], true]],
    found: 'minor deprecated UserAvatar.picUrls',
    at: property('UserAvatar', 'pic_urls'),
  },
  {
    document: 'v2025',
    edits: [[property('Hub', 'colour'), { type: 'string' }]],
    found: 'minor response-property-added HubV2025R0.colour',
  },
  {
    document: 'v2025',
    edits: [[call('/hubs/{hub_id}', 'delete')]],
    found: 'major method-removed hubs.deleteHubByIdV2025R0',
    isGone: true,
  },
  {
    document: 'v2026',
    edits: [[schema('Colour'), { type: 'object', properties: { name: { type: 'string' } } }]],
    found: 'minor type-added ColourV2026R0',
  },
];
