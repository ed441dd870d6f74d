import { BoxClient, BoxDeveloperTokenAuth } from 'box-invites-sdk';

const auth = new BoxDeveloperTokenAuth({ token: 'YOUR_TOKEN' });
const client = new BoxClient({ auth });

const invite = await client.invites.createInvite({
  enterprise: { id: '1232234' },
  actionableBy: { login: 'john@example.com' },
});
console.log(invite);
