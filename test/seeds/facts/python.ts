import { get, invited, post, reasons, type Fact } from './fact.js';

const created = 'Create user invite';
const got = 'Get user invite status';
const chrome = { lacks: reasons.chrome };

const attributes =
  'A comma-separated list of attributes to include in the response. This can be used to request fields that are not normally returned in a standard response.';
const aware =
  'Be aware that specifying this parameter will have the effect that none of the standard fields are returned in the response unless explicitly specified, instead only fields for the mini representation are returned, additional to the fields requested.';

/** What is said of each operation in the same words. */
function common(under: string): readonly Fact[] {
  return [
    { says: 'Arguments', found: { page: '### Arguments', under } },
    {
      says: 'fields Optional[List[str]]',
      found: { page: '- fields `readonly string[]` (optional)', under },
    },
    { says: attributes, found: { page: attributes, under } },
    { says: aware, found: { page: `${aware} Example: \`id,type,name\``, under } },
    {
      says: 'extra_headers Optional[Dict[str, Optional[str]]]',
      found: {
        page: '- extraHeaders `{ readonly [key: string]: string | undefined }` (optional)',
        under,
      },
    },
    {
      says: 'Extra headers that will be included in the HTTP request.',
      found: { page: 'Extra headers that will be included in the HTTP request.', under },
    },
    { says: 'Returns', found: { page: '### Returns', under } },
    {
      says: 'This function returns a value of type Invite.',
      found: { page: 'This function returns a value of type `Invite`.', under },
    },
  ];
}

/** The page of the manager in the documentation of the SDK for Python; ours is that of TypeScript. */
export const python: readonly Fact[] = [
  ...[
    ...['Skip to content', 'Latest commit', 'History', 'File metadata and controls'],
    '77 lines (52 loc) · 2.67 KB',
  ].map((says) => ({ says, found: chrome })),
  { says: 'invites.md', found: { page: '# InvitesManager' } },
  { says: 'InvitesManager', found: { page: '# InvitesManager' } },

  { says: created, found: { page: `## ${created}` } },
  ...[
    'Invites an existing external user to join an enterprise.',
    'The existing user can not be part of another enterprise and must already have a Box account.',
    'Once invited, the user will receive an email and are prompted to accept the invitation within the Box web application.',
    'This method requires the "Manage An Enterprise" scope enabled for the application, which can be enabled within the developer console.',
  ].map((says) => ({ says, found: { page: says, under: created } })),
  {
    says: 'This operation is performed by calling function create_invite.',
    found: {
      page: 'This operation is performed by calling function `createInvite`.',
      under: created,
    },
  },
  {
    says: 'See the endpoint docs at API Reference.',
    found: {
      page: 'See the endpoint docs at [API Reference](https://developer.box.com/reference/post-invites).',
      under: created,
    },
  },
  {
    says: 'client.invites.create_invite( CreateInviteEnterprise(id=current_user.enterprise.id), CreateInviteActionableBy(login=email), )',
    found: {
      sample: 'Python v10',
      of: post,
      variables: { 'current_user.enterprise.id': invited.id, email: invited.login },
    },
  },
  {
    says: 'enterprise CreateInviteEnterprise',
    found: { page: '- enterprise `CreateInviteRequestBodyEnterpriseField` -', under: created },
  },
  {
    says: 'The enterprise to invite the user to',
    found: { page: '- The enterprise to invite the user to', under: created },
  },
  {
    says: 'actionable_by CreateInviteActionableBy',
    found: { page: '- actionableBy `CreateInviteRequestBodyActionableByField` -', under: created },
  },
  {
    says: 'The user to invite',
    found: { page: '- The user to invite', under: created },
  },
  ...common(created),
  {
    says: 'Returns a new invite object.',
    found: { page: 'Returns a new invite object.', under: created },
  },

  { says: got, found: { page: `## ${got}` } },
  {
    says: 'Returns the status of a user invite.',
    found: { page: 'Returns the status of a user invite.', under: got },
  },
  {
    says: 'This operation is performed by calling function get_invite_by_id.',
    found: { page: 'This operation is performed by calling function `getInviteById`.', under: got },
  },
  {
    says: 'See the endpoint docs at API Reference.',
    found: {
      page: 'See the endpoint docs at [API Reference](https://developer.box.com/reference/get-invites-id).',
      under: got,
    },
  },
  {
    says: 'client.invites.get_invite_by_id(invitation.id)',
    found: { sample: 'Python v10', of: get, variables: { 'invitation.id': '"213723"' } },
  },
  { says: 'invite_id str', found: { page: '- inviteId `string` -', under: got } },
  {
    says: 'The ID of an invite. Example: "213723"',
    found: { page: 'The ID of an invite. Example: `213723`', under: got },
  },
  ...common(got),
  { says: 'Returns an invite object', found: { page: 'Returns an invite object', under: got } },
];
