import path from 'node:path';
import { build, type Plugin } from 'esbuild';

const folder = import.meta.dirname;

/** The suite takes its servers and what is Node's from elsewhere; the runtime gets nothing of Node. */
const elsewhere: Plugin = {
  name: 'elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /^node:|\/faultServer\.js$/ }, ({ path: name, importer }) => {
      if (!importer.startsWith(path.join(folder, path.sep))) return undefined;
      const file = name.startsWith('node:') ? 'browserNode.ts' : 'browserServers.ts';
      return { path: path.join(folder, file) };
    });
  },
};

/** The fault suite as one program for a platform that has web standards only. */
export async function bundle(format: 'iife' | 'esm', entry = 'browserRun.ts'): Promise<string> {
  const { outputFiles } = await build({
    ...{ entryPoints: [path.join(folder, entry)], bundle: true, write: false, format },
    ...{ platform: 'browser', target: 'es2022', logLevel: 'silent', plugins: [elsewhere] },
  });
  return outputFiles[0]?.text ?? '';
}
