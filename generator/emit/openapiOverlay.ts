import type { JsonObject } from '../diagnostics/diagnostic.js';
import { valueAt } from '../load/pointer.js';
import { asObject, own } from '../model/json.js';
import { targetOf } from '../overlay/target.js';
import type { OutputFile } from '../write/outputFile.js';
import { extension, type Sampled } from './openapiSamples.js';
import type { Scope } from './scope.js';
import { yamlText } from './yaml.js';

/**
 * `openapi/code-samples.overlay.yml`: the samples alone, as an Overlay on the document as it was received. Each further
 * document that the API was composed of has one of its own, named after it. What an overlay of ours brings, or a file
 * that a document refers to, is no part of the document that an overlay could point to.
 */
export function sampleOverlays(scope: Scope, samples: readonly Sampled[]): OutputFile[] {
  const first = scope.document.sourceOf('').file;
  const received = samples.filter(({ operation, pointer }) => operation.source.pointer === pointer);
  const files = new Set([first, ...received.map(({ operation }) => operation.source.file)]);
  const names = new Set<string>();
  return [...files].flatMap((file) => {
    const own = received.filter(({ operation }) => operation.source.file === file);
    if (own.length === 0) return [];
    const name = freeName(file === first ? '' : `-${stemOf(file)}`, names);
    return [{ path: `openapi/${name}`, text: yamlText(overlayOn(scope, baseOf(file), own)) }];
  });
}

function overlayOn(scope: Scope, file: string, samples: readonly Sampled[]): JsonObject {
  return {
    overlay: '1.0.0',
    info: { title: `Code samples for ${file}`, version: scope.api.version },
    actions: samples.flatMap((one) => actionsFor(scope, one)),
  };
}

/** An update would add to samples that the document has already. */
function actionsFor({ document }: Scope, { pointer, samples }: Sampled): JsonObject[] {
  const target = targetOf(pointer);
  const present = own(asObject(valueAt(document.root, pointer)) ?? {}, extension);
  return [
    ...(present === undefined ? [] : [{ target: `${target}['${extension}']`, remove: true }]),
    { target, update: { [extension]: samples } },
  ];
}

function baseOf(file: string): string {
  return file.split('/').at(-1) ?? file;
}

function stemOf(file: string): string {
  return baseOf(file)
    .replace(/\.\w+$/u, '')
    .replace(/[^\w.-]+/gu, '-');
}

function freeName(suffix: string, taken: Set<string>): string {
  const [name = ''] = ['', ...Array.from(taken, (_, index) => `-${String(index + 2)}`)]
    .map((number) => `code-samples${suffix}${number}.overlay.yml`)
    .filter((one) => !taken.has(one));
  taken.add(name);
  return name;
}
