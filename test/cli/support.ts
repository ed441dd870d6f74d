import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The command as people start it. */
export const bin = join(import.meta.dirname, '../../bin/openapi-managers.js');

/** A document that no rule objects to. */
export const cleanDocument = `openapi: 3.1.0
info: { title: Pet Shop API, version: 1.0.0 }
servers: [{ url: 'https://pets.example.com' }]
security: [{ token: [] }]
tags: [{ name: pets, description: The pets of the shop. }]
paths:
  /pets/{pet_id}:
    get:
      operationId: getPet
      summary: Get a pet
      tags: [pets]
      parameters:
        - { name: pet_id, in: path, required: true, schema: { type: string } }
      responses:
        '200':
          description: The pet.
          content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } }
components:
  securitySchemes: { token: { type: http, scheme: bearer } }
  schemas:
    Pet: { type: object, properties: { pet_name: { type: string } } }
`;

/** The same, without its servers: one warning. */
export const doubtfulDocument = cleanDocument.replace(/^servers:.*\n/m, '');

/** The same, with a reference to nothing: one error. */
export const brokenDocument = cleanDocument.replace('schemas/Pet', 'schemas/Cat');

/** A temporary folder with these files, which goes when the test ends. */
export async function folderWith(files: { readonly [path: string]: string }): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'cli-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await fill(folder, files);
  return folder;
}

/** Writes files into a folder. */
export async function fill(
  folder: string,
  files: { readonly [path: string]: string },
): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a process is started with. */
export interface Start {
  readonly cwd: string;
  readonly env?: { readonly [name: string]: string };
  /** Modules to load before the command. */
  readonly imports?: readonly string[];
  /** The command, where it is not that of the checkout. */
  readonly command?: string;
}

/** Starts the command in a folder and waits for its end. */
export function start(
  args: readonly string[],
  { cwd, env, imports, command }: Start,
): Promise<Ended> {
  const preloads = (imports ?? []).flatMap((module) => ['--import', module]);
  const { NO_COLOR, FORCE_COLOR, ...inherited } = process.env;
  const child = spawn(process.execPath, [...preloads, command ?? bin, ...args], {
    cwd,
    env: { ...inherited, ...env },
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += String(text)));
  child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += String(text)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
  });
}

/** A module to preload that makes every import of these packages fail. */
export function forbidding(packages: readonly string[]): string {
  const hooks = `
    const forbidden = ${JSON.stringify(packages)};
    export async function resolve(specifier, context, next) {
      if (forbidden.includes(specifier)) throw new Error('No ' + specifier + ' here.');
      return next(specifier, context);
    }`;
  return moduleOf(`
    import { register } from 'node:module';
    register(${JSON.stringify(moduleOf(hooks))});`);
}

function moduleOf(text: string): string {
  return `data:text/javascript,${encodeURIComponent(text)}`;
}
