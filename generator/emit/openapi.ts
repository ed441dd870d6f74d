import type { OutputFile } from '../write/outputFile.js';
import { codeSamplesOf } from './openapiSamples.js';
import { enrichedDocument } from './openapiEnriched.js';
import { sampleOverlays } from './openapiOverlay.js';
import type { Scope } from './scope.js';

/** The document with samples in every language of it, and the samples alone as overlays on what it was made from. */
export function openapiFiles(scope: Scope): OutputFile[] {
  const { document, translations } = scope;
  const samples = codeSamplesOf(scope);
  const documents = [{ tag: 'en', document }, ...translations];
  return [
    ...documents.map((one) => enrichedDocument(one, samples)),
    ...sampleOverlays(scope, samples),
  ];
}
