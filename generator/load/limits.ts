/** What a file may be at most: beyond that it is refused, before it can take time or memory. */
export const limits = {
  /** The size of one file. */
  megabytes: 64,
  /** The values of one file or document, aliases and references expanded. */
  nodes: 2_000_000,
  /** How deep mappings and sequences may stand in one another. */
  depth: 200,
} as const;
