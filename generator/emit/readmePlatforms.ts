import { code } from './markdown.js';
import { sendsFiles } from './readmeForms.js';
import type { Scope } from './scope.js';

/** What a README says of what browsers do in their own way. */
export function platformsSection(scope: Scope): string[] {
  const streams = sendsFiles(scope)
    ? ['- A stream is sent by HTTP/2 alone, and not by every browser: give a `Blob` there.']
    : [];
  const lines = [
    `- A browser follows redirections by its own rules. It shows no program where one leads, so a GET is asked again for the browser to follow it; a POST that is redirected is an error. On the way to another origin a browser leaves out ${code('Authorization')}, and nothing else: headers of yours go there.`,
    '- It does not tell whether a request that failed had been sent, so a POST is not sent again then.',
    ...streams,
    '- The API must allow the page to call it (CORS). Whatever a page holds, its users can read: no client secret or private key belongs there.',
  ];
  return ['## In browsers', lines.join('\n')];
}
