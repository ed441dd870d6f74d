import type { Verdict } from '../verdict.js';

/** A verdict for programs; its form is stable. */
export function reportJson(verdict: Verdict): string {
  const { base, changes, head, isVersionEnough, level, nextVersion } = verdict;
  const records = changes.map(
    ({ at, place, rule, subject, text, before, after, fingerprint, kind, level }) => ({
      ...{ rule, level, kind, subject, text, before: before ?? null, after: after ?? null },
      side: at.side,
      position: at.position,
      file: place?.file ?? null,
      line: place?.line ?? null,
      column: place?.column ?? null,
      fingerprint,
    }),
  );
  const result = { base, head, level, nextVersion, isVersionEnough, changes: records };
  return `${JSON.stringify(result, null, 2)}\n`;
}
