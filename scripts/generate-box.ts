import { run } from '../generator/cli/run.js';
import { exitCodes } from '../generator/cli/exitCodes.js';

const [documents, ...options] = process.argv.slice(2);
if (documents === undefined) {
  process.stderr.write(
    'Usage: npm run generate:box -- <folder of documents> [options of generate]\n',
  );
  process.exitCode = exitCodes.usage.code;
} else {
  const config = ['--config', 'spec/box/codegen.yml', '--documents', documents];
  const { stdout, stderr, ending } = await run(['generate', ...config, ...options], {
    cwd: process.cwd(),
    colour: process.stderr.isTTY,
    onStage: () => undefined,
  });
  process.stderr.write(stderr);
  process.stdout.write(stdout);
  process.exitCode = exitCodes[ending].code;
}
