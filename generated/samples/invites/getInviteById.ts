import { BoxClient, BoxDeveloperTokenAuth } from 'box-invites-sdk';

const auth = new BoxDeveloperTokenAuth({ token: 'YOUR_TOKEN' });
const client = new BoxClient({ auth });

const invite = await client.invites.getInviteById('213723');
console.log(invite);
