import { body, get, post, reasons, type Fact } from './fact.js';
import { samplesOfGet, samplesOfPost } from './samples.js';

/** The same query parameter of both operations. */
function fields(at: string): readonly Fact[] {
  return [
    { says: 'id,type,name', found: { at: `${at}/example`, is: ['id', 'type', 'name'] } },
    ...[
      'A comma-separated list of attributes to include in the response. This can be used to request fields that are not normally returned in a standard response.',
      'Be aware that specifying this parameter will have the effect that none of the standard fields are returned in the response unless explicitly specified, instead only fields for the mini representation are returned, additional to the fields requested.',
    ].map((says) => ({ says, found: { at: `${at}/description`, holds: says } })),
  ];
}

/** The reference page of a new invite. */
export const reference: readonly Fact[] = [
  ...["Join BoxWorks 2024 to discover what's possible with content and AI!", 'Register now!'].map(
    (says) => ({ says, found: { lacks: reasons.banner } }),
  ),
  ...[
    'Invites an existing external user to join an enterprise.',
    'The existing user can not be part of another enterprise and must already have a Box account.',
    'Once invited, the user will receive an email and are prompted to accept the invitation within the Box web application.',
    'This method requires the "Manage An Enterprise" scope enabled for the application, which can be enabled within the developer console.',
  ].map((says) => ({ says, found: { at: `${post}/description`, holds: says } })),
  ...fields(`${post}/parameters/0`),
  {
    says: 'The user to invite',
    found: { at: `${body}/properties/actionable_by/description`, is: 'The user to invite' },
  },
  {
    says: '"john@example.com"',
    found: {
      at: `${body}/properties/actionable_by/properties/login/example`,
      is: 'john@example.com',
    },
  },
  {
    says: 'The login of the invited user',
    found: {
      at: `${body}/properties/actionable_by/properties/login/description`,
      is: 'The login of the invited user',
    },
  },
  {
    says: 'The enterprise to invite the user to',
    found: {
      at: `${body}/properties/enterprise/description`,
      is: 'The enterprise to invite the user to',
    },
  },
  {
    says: '"1232234"',
    found: { at: `${body}/properties/enterprise/properties/id/example`, is: '1232234' },
  },
  {
    says: 'The ID of the enterprise',
    found: {
      at: `${body}/properties/enterprise/properties/id/description`,
      is: 'The ID of the enterprise',
    },
  },
  {
    says: 'Returns a new invite object.',
    found: { at: `${post}/responses/200/description`, is: 'Returns a new invite object.' },
  },
  {
    says: 'Returns not_found when user was not found.',
    found: {
      at: `${post}/responses/404/description`,
      is: 'Returns `not_found` when user was not found.',
    },
  },
  {
    says: 'An unexpected client error.',
    found: { at: `${post}/responses/default/description`, is: 'An unexpected client error.' },
  },
  ...samplesOfPost,
];

/** The reference page of an invite's status. */
export const referenceOfGet: readonly Fact[] = [
  ...['Box Developer Documentation', 'Latest version', 'Request Example', 'Response Example'].map(
    (says) => ({ says, found: { lacks: reasons.chrome } }),
  ),
  ...[
    'You can now try out some of our APIs live, right here in the documentation.',
    'Log in',
    'Learn more about Box SDK versionig strategy.',
  ].map((says) => ({ says, found: { lacks: reasons.service } })),
  { says: 'Get user invite status', found: { at: `${get}/summary`, is: 'Get user invite status' } },
  { says: 'get', found: { at: `${get}/operationId`, is: 'get_invites_id' } },
  { says: 'https://api.box.com/2.0', found: { at: '/servers/0/url', is: 'https://api.box.com/2.0' } },
  { says: '/invites/:invite_id', found: { at: `${get}/parameters/0/name`, is: 'invite_id' } },
  {
    says: 'This endpoint is in the version 2024.0.',
    found: { at: '/info/version', is: '2024.0' },
  },
  {
    says: 'No changes are required to continue using it. For more details, see Box API versioning.',
    found: { lacks: reasons.plans },
  },
  {
    says: 'Returns the status of a user invite.',
    found: { at: `${get}/description`, is: 'Returns the status of a user invite.' },
  },
  { says: 'Request', found: { lacks: reasons.chrome } },
  {
    says: 'bearer [ACCESS_TOKEN]',
    found: {
      at: '/components/securitySchemes/OAuth2Security/description',
      holds: 'sent as a bearer token',
    },
  },
  { says: 'Path Parameters', found: { at: `${get}/parameters/0/in`, is: 'path' } },
  { says: 'string', found: { at: `${get}/parameters/0/schema/type`, is: 'string' } },
  { says: 'in path', found: { at: `${get}/parameters/0/in`, is: 'path' } },
  { says: 'required', found: { at: `${get}/parameters/0/required`, is: true } },
  { says: '213723', found: { at: `${get}/parameters/0/example`, is: '213723' } },
  {
    says: 'The ID of an invite.',
    found: { at: `${get}/parameters/0/description`, is: 'The ID of an invite.' },
  },
  { says: 'Query Parameters', found: { at: `${get}/parameters/1/in`, is: 'query' } },
  {
    says: 'string array',
    found: { at: `${get}/parameters/1/schema`, is: { type: 'array', items: { type: 'string' } } },
  },
  { says: 'in query', found: { at: `${get}/parameters/1/in`, is: 'query' } },
  { says: 'optional', found: { at: `${get}/parameters/1/required`, is: false } },
  ...fields(`${get}/parameters/1`),
  { says: 'Response', found: { lacks: reasons.chrome } },
  {
    says: 'application/jsonInvite',
    found: {
      at: `${get}/responses/200/content/application~1json/schema/$ref`,
      is: '#/components/schemas/Invite',
    },
  },
  {
    // The page ends the sentence of the document.
    says: 'Returns an invite object.',
    found: { at: `${get}/responses/200/description`, is: 'Returns an invite object' },
  },
  {
    says: 'application/jsonClient error',
    found: { at: '/components/schemas/ClientError/title', is: 'Client error' },
  },
  {
    says: 'application/json',
    found: {
      at: `${get}/responses/default/content/application~1json/schema/$ref`,
      is: '#/components/schemas/ClientError',
    },
  },
  {
    says: 'An unexpected client error.',
    found: { at: `${get}/responses/default/description`, is: 'An unexpected client error.' },
  },
  ...samplesOfGet,
];
