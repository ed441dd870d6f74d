import { describe, expect, test } from 'vitest';
import { invites } from '../support/invites.js';
import { others, printed, sampleIn, scopeIn, type Other } from './languagesScope.js';

const created: { readonly [L in Other]: string } = {
  python: `client.invites.create_invite(
    CreateInviteEnterprise(id="1232234"),
    CreateInviteActionableBy(login="john@example.com"),
)`,
  csharp: `await client.Invites.CreateInviteAsync(
    requestBody: new CreateInviteRequestBody(
        enterprise: new CreateInviteRequestBodyEnterpriseField(id: "1232234"),
        actionableBy: new CreateInviteRequestBodyActionableByField() {
            Login = "john@example.com"
        }
    )
);`,
  swift: `try await client.invites.createInvite(
    requestBody: CreateInviteRequestBody(
        enterprise: CreateInviteRequestBodyEnterpriseField(id: "1232234"),
        actionableBy: CreateInviteRequestBodyActionableByField(
            login: "john@example.com"
        )
    )
)`,
  java: `client.getInvites().createInvite(
    new CreateInviteRequestBody(
        new CreateInviteRequestBodyEnterpriseField("1232234"),
        new CreateInviteRequestBodyActionableByField.Builder()
            .login("john@example.com")
            .build()
    )
)`,
};

const got: { readonly [L in Other]: string } = {
  python: 'client.invites.get_invite_by_id("213723")',
  csharp: 'await client.Invites.GetInviteByIdAsync(inviteId: "213723");',
  swift: 'try await client.invites.getInviteById(inviteId: "213723")',
  java: 'client.getInvites().getInviteById("213723")',
};

describe('the samples of the invites document', async () => {
  const { document } = await invites();
  const scope = scopeIn(document);

  test.each(others)('create an invite: %s', (language) => {
    expect(printed(scope, language, sampleIn(scope, 'createInvite'))).toBe(created[language]);
  });

  test.each(others)('get an invite: %s', (language) => {
    expect(printed(scope, language, sampleIn(scope, 'getInviteById'))).toBe(got[language]);
  });
});
