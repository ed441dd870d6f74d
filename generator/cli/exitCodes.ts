/** What each exit code means, for every command alike. */
export const exitCodes = {
  done: { code: 0, meaning: 'Done; there may have been warnings.' },
  findings: {
    code: 1,
    meaning:
      'The output is stale, or was edited by hand; or a limit was passed (--fail-on, --max-loss).',
  },
  usage: {
    code: 2,
    meaning: 'The command line, the configuration or the output folder cannot be used.',
  },
  input: { code: 3, meaning: 'The document or an overlay is missing, unreadable or invalid.' },
  breaking: {
    code: 4,
    meaning:
      'The changes are more than --fail-on allows, or need a higher version (--check-version).',
  },
  internal: { code: 70, meaning: 'The generator has failed, through a fault of its own.' },
} as const;

/** How a run can end. */
export type Ending = keyof typeof exitCodes;
