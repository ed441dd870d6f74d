import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { settle } from '../../generator/config/settings.js';
import { languages } from '../../generator/emit/languages/languages.js';
import { scopeOf, type Scope } from '../../generator/emit/scope.js';
import type { Document } from '../../generator/load/document.js';
import { build } from '../../generator/model/build.js';
import { conventions, type LanguageName } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { nameOf } from '../../generator/name/names.js';
import type { Sample } from '../../generator/sample/sample.js';
import { sampleOf } from '../../generator/sample/sampleOf.js';
import { documentOf, minimal } from '../support/document.js';

/** The languages that have an SDK of Box's beside ours. */
export const others = ['python', 'csharp', 'swift', 'java'] as const satisfies LanguageName[];

/** One of {@link others}. */
export type Other = (typeof others)[number];

/** What samples of a document are printed from, by Box's convention. */
export function scopeIn(document: Document): Scope {
  const convention = conventions.box;
  const api = build(document, convention.reading).value;
  const names = name(api, convention).value;
  const settings = settle(undefined, api.title);
  return scopeOf({ api, names, convention, settings, document });
}

/** The same of a document that has these parts beside what every document must have. */
export function scopeOfParts(parts: JsonObject): Scope {
  return scopeIn(documentOf(minimal(parts)));
}

/** A sample of a document, by the TypeScript name of its method. */
export function sampleIn(scope: Scope, method: string): Sample {
  for (const service of scope.api.services) {
    const found = service.operations.find(({ id }) => nameOf(scope.names, id) === method);
    if (found !== undefined) return sampleOf(scope, service, found);
  }
  throw new Error(`No method is called ${method}.`);
}

/** All samples of a document. */
export function samplesIn(scope: Scope): readonly Sample[] {
  return scope.api.services.flatMap((service) =>
    service.operations.map((operation) => sampleOf(scope, service, operation)),
  );
}

/** A sample in a language. */
export function printed(scope: Scope, language: LanguageName, sample: Sample): string {
  const text = languages[language]?.print(scope, sample);
  if (text === undefined) throw new Error(`Nothing prints ${language}.`);
  return text;
}

/** A sample in all of {@link others}. */
export function printedInAll(scope: Scope, sample: Sample): { readonly [L in Other]: string } {
  const [python, csharp, swift, java] = others.map((one) => printed(scope, one, sample));
  return { python: python ?? '', csharp: csharp ?? '', swift: swift ?? '', java: java ?? '' };
}
