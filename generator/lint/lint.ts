import type { Checked } from '../diagnostics/diagnostic.js';
import type { Document } from '../load/document.js';
import { inspect } from './inspect.js';
import { repair } from './repair.js';
import { firstRules, rules } from './rules.js';
import { versionOf } from './version.js';

/**
 * Holds a document against OpenAPI's rules. The value is the document as it is read: with the repair of every warning
 * made. What is an error stays as it is.
 */
export function lint(document: Document): Checked<Document> {
  const findings = inspect(document, versionOf(document.root) === undefined ? firstRules : rules);
  return {
    value: repair(document, findings),
    diagnostics: findings.map(({ diagnostic }) => diagnostic),
  };
}
