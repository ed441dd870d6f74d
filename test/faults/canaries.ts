/** Secrets of the scenarios, none of which may be seen in an error. */
export const canary = {
  token: 'canary-token-5c1e',
  next: 'canary-next-token-77ab',
  clientSecret: 'canary-client-secret-09f2',
  query: 'canary-query-b3d8',
  signature: 'canary-signature-e41a',
  header: 'canary-header-2f6c',
  body: 'canary-body-91d0',
} as const;
