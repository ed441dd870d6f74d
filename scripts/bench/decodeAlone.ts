import { ourDecoder, theirDecoder, type Decode } from './decoders.js';
import { files, invite } from './payloads.js';
import { median } from './rounds.js';

// Prints how often a second one decoder turns a payload into models: `<who> <payload> <folder of our package>`.

const payloads = {
  invite: { value: invite, repeat: 20_000, ours: 'inviteCodec', theirs: 'deserializeInvite' },
  files: { value: files(1000), repeat: 4, ours: 'filesCodec', theirs: 'deserializeFiles' },
} as const;

const [who = '', payload = '', folder = ''] = process.argv.slice(2);
if (payload !== 'invite' && payload !== 'files') throw new Error(`No payload: ${payload}`);
const { value, repeat, ours, theirs } = payloads[payload];
const text = JSON.stringify(value);
const decode = await decoder();
const rounds = Array.from({ length: 25 }, perSecond);
console.log(median(rounds.slice(5)));

async function decoder(): Promise<Decode> {
  if (who === 'ours') return ourDecoder(folder, ours);
  if (who === 'theirs') return theirDecoder(payload, theirs);
  return (given): unknown => JSON.parse(given);
}

function perSecond(): number {
  const start = performance.now();
  for (let at = 0; at < repeat; at += 1) decode(text);
  return (1000 * repeat) / (performance.now() - start);
}
