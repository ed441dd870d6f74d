import { get, invited, post, reasons, type Fact } from './fact.js';

/** The calls that both pages of a new invite show. */
export const samplesOfPost: readonly Fact[] = [
  {
    says: 'curl -i -X POST "https://api.box.com/2.0/invites" \\ -H "authorization: Bearer <ACCESS_TOKEN>" \\ -H "content-type: application/json" \\ -d \'{ "enterprise": { "id": "1232234" }, "actionable_by": { "login" : "freeuser@box.com" } }\'',
    found: { sample: 'cURL', of: post, variables: { '"freeuser@box.com"': invited.login } },
  },
  {
    says: 'await client.invites.createInvite({ enterprise: { id: currentUser.enterprise!.id!, } satisfies CreateInviteRequestBodyEnterpriseField, actionableBy: { login: email, } satisfies CreateInviteRequestBodyActionableByField, } satisfies CreateInviteRequestBody);',
    found: {
      sample: 'Node/TypeScript v10',
      of: post,
      variables: { 'currentUser.enterprise!.id!': "'1232234'", email: "'john@example.com'" },
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
    says: 'await client.Invites.CreateInviteAsync(requestBody: new CreateInviteRequestBody(enterprise: new CreateInviteRequestBodyEnterpriseField(id: NullableUtils.Unwrap(NullableUtils.Unwrap(currentUser.Enterprise).Id)), actionableBy: new CreateInviteRequestBodyActionableByField() { Login = email }));',
    found: {
      sample: '.NET v10',
      of: post,
      variables: {
        'NullableUtils.Unwrap(NullableUtils.Unwrap(currentUser.Enterprise).Id)': invited.id,
        email: invited.login,
      },
    },
  },
  {
    says: 'try await client.invites.createInvite(requestBody: CreateInviteRequestBody(enterprise: CreateInviteRequestBodyEnterpriseField(id: currentUser.enterprise!.id!), actionableBy: CreateInviteRequestBodyActionableByField(login: email)))',
    found: {
      sample: 'Swift v10',
      of: post,
      variables: { 'currentUser.enterprise!.id!': invited.id, email: invited.login },
    },
  },
  ...[
    'BoxUser user = new BoxUser(api, "0"); user.invite("Enterprise ID", "Invited User Login");',
    "enterprise = client.get_current_enterprise() invitation = enterprise.invite_user('user@example.com')",
    "client.enterprise.inviteUser('1345', 'jsmith@box.com', callback);",
    'client.users.inviteToJoinEnterprise( login: "user@example.com", enterpriseId: "12345" ) { (result: Result<Invite, BoxSDKError>) in guard case let .success(invite) = result else { print("Error inviting user to enterprise") return } print("Invited user \\(invite.actionableBy.name) to \\(invite.invitedTo.name)") }',
  ].map((says) => ({ says, found: { lacks: reasons.former } })),
];

/** The calls that the page of an invite's status shows, each under what the SDK is known as. */
export const samplesOfGet: readonly Fact[] = [
  ['cURL', 'curl -i -X GET "https://api.box.com/2.0/invites/213723" \\ -H "authorization: Bearer <ACCESS_TOKEN>"', '', ''],
  ['Node/TypeScript v10', 'await client.invites.getInviteById(invitation.id);', 'invitation.id', "'213723'"],
  ['Python v10', 'client.invites.get_invite_by_id(invitation.id)', 'invitation.id', '"213723"'],
  ['.NET v10', 'await client.Invites.GetInviteByIdAsync(inviteId: invitation.Id);', 'invitation.Id', '"213723"'],
  ['Swift v10', 'try await client.invites.getInviteById(inviteId: invitation.id)', 'invitation.id', '"213723"'],
  ['Java v10', 'client.getInvites().getInviteById(invitation.getId())', 'invitation.getId()', '"213723"'],
].flatMap(([label = '', says = '', variable = '', value = '']): Fact[] => {
  const variables = variable === '' ? {} : { [variable]: value };
  const found = { sample: label, of: get, variables };
  return [
    { says: label, found },
    { says, found },
  ];
});
