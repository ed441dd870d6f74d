import type { Json, JsonObject, Diagnostic } from '../diagnostic.js';
import type { Severity } from '../catalogue.js';
import type { CodeDocs, ReportContext } from './context.js';
import { recordsOf, type DiagnosticRecord } from './records.js';

/** What a SARIF log says about the tool. */
export interface SarifOptions {
  readonly toolName: string;
  readonly toolVersion: string;
  /** What is known about each code; codes without an entry get their own name as help. */
  readonly docs?: readonly CodeDocs[];
}

const levels: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};

/** Writes diagnostics as a SARIF 2.1.0 log, for code scanning. */
export function reportSarif(
  diagnostics: readonly Diagnostic[],
  context: ReportContext,
  options: SarifOptions,
): string {
  return sarifLog(recordsOf(diagnostics, context), options);
}

/** Writes findings as a SARIF log. */
export function sarifLog(records: readonly DiagnosticRecord[], options: SarifOptions): string {
  const codes = [...new Set(records.map((record) => record.code))].sort();
  const log: JsonObject = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driverOf(codes, options) },
        columnKind: 'utf16CodeUnits',
        results: records.map((record) => resultOf(record, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function driverOf(codes: readonly string[], options: SarifOptions): Json {
  const docs = new Map((options.docs ?? []).map((entry) => [entry.code, entry]));
  return {
    name: options.toolName,
    version: options.toolVersion,
    rules: codes.map((code) => ruleOf(code, docs.get(code))),
  };
}

function ruleOf(code: string, docs: CodeDocs | undefined): Json {
  const words = code.replaceAll('-', ' ');
  const says = docs?.says ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const text = docs?.section === undefined ? says : `${says} (${docs.section})`;
  return { id: code, shortDescription: { text: says }, help: { text } };
}

function resultOf(record: DiagnosticRecord, codes: readonly string[]): Json {
  const { code, fingerprint, severity, message, hint, file, overlay } = record;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: hint === null ? message : `${message} ${hint}` },
    locations: file === null ? [] : [{ physicalLocation: locationOf(file, record) }],
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'change/v1': fingerprint } }),
    ...(overlay.length === 0 ? {} : { properties: { overlay } }),
  };
}

function locationOf(file: string, record: DiagnosticRecord): JsonObject {
  const artifactLocation = { uri: file.split('/').map(encodeURIComponent).join('/') };
  const { line, column, endLine, endColumn } = record;
  if (line === null || column === null || endLine === null || endColumn === null) {
    return { artifactLocation };
  }
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { artifactLocation, region };
}
