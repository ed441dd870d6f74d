import budgets from './bench/budgets.json' with { type: 'json' };
import { ourDecoder, theirDecoder, type Decode } from './bench/decoders.js';
import { files, invite } from './bench/payloads.js';
import { packageFolder } from './bench/peer.js';
import { alternate } from './bench/rounds.js';
import { report, short } from './bench/verdict.js';

// Says how fast text becomes models, and how fast with the official SDK; both in this process, in turns.

const folder = packageFolder();
const rounds = 25;

compare({
  name: 'decode an invite',
  text: JSON.stringify(invite),
  repeat: 20_000,
  ours: await ourDecoder(folder, 'inviteCodec'),
  theirs: await theirDecoder('invite', 'deserializeInvite'),
  atLeast: budgets.timesPeer.decodeInvite,
});
compare({
  name: 'decode 1,000 full files',
  text: JSON.stringify(files(1000)),
  repeat: 4,
  ours: await ourDecoder(folder, 'filesCodec'),
  theirs: await theirDecoder('files', 'deserializeFiles'),
  atLeast: budgets.timesPeer.decodeFiles,
});

interface Case {
  readonly name: string;
  readonly text: string;
  readonly repeat: number;
  readonly ours: Decode;
  readonly theirs: Decode;
  readonly atLeast: number;
}

function compare({ name, text, repeat, ours, theirs, atLeast }: Case): void {
  const decoders: readonly Decode[] = [ours, theirs, (given): unknown => JSON.parse(given)];
  const measurements = decoders.map((decode) => () => perSecond(decode, text, repeat));
  alternate(3, measurements);
  const [our = NaN, their = NaN, parse = NaN] = alternate(rounds, measurements);
  const unit = `times a second (JSON.parse alone ${short(parse)})`;
  report({ name, ours: our, theirs: their, unit, budget: { atLeast } });
}

function perSecond(decode: Decode, text: string, repeat: number): number {
  const start = performance.now();
  for (let at = 0; at < repeat; at += 1) decode(text);
  return (1000 * repeat) / (performance.now() - start);
}
