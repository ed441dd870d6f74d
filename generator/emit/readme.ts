import { nameOf } from '../name/names.js';
import type { OutputFile } from '../write/outputFile.js';
import { anchor, inline, markdown } from './markdown.js';
import { clientsSection, watchingSection } from './readmeClients.js';
import { credentialsSection } from './readmeCredentials.js';
import { errorsSection } from './readmeErrors.js';
import { shownFirst, type Shown } from './readmeExample.js';
import { forms } from './readmeForms.js';
import { guideSections } from './readmeGuide.js';
import { callsSection, optionsSection, repeatsSection } from './readmeOptions.js';
import { platformsSection } from './readmePlatforms.js';
import { testingSection } from './readmeTesting.js';
import { program } from './samples.js';
import type { Scope } from './scope.js';

/** `README.md`: how to install the package, make a first call, and handle what comes back. */
export function readme(scope: Scope): OutputFile {
  const { settings, api } = scope;
  const shown = shownFirst(scope);
  const chapters = [...(shown ? uses(scope, shown) : []), ...managers(scope)];
  const sections = [
    `# ${inline(settings.package.name)}`,
    markdown(
      settings.package.description ?? api.docs.description ?? `A client of the ${api.title}.`,
    ),
    '## Install',
    `\`\`\`sh\nnpm install ${settings.package.name}\n\`\`\``,
    'It runs wherever `fetch` does: Node 20.19 and later, Deno, Bun, browsers and edge workers.',
    ...(shown ? [...quickStart(scope, shown), contents(chapters)] : []),
    ...chapters,
  ];
  return { path: 'README.md', text: sections.join('\n\n') };
}

function quickStart(scope: Scope, { service, operation }: Shown): string[] {
  return ['## Quick start', `\`\`\`ts\n${program(scope, service, operation).trimEnd()}\n\`\`\``];
}

/** What there is to know beside the quick start. */
function uses(scope: Scope, shown: Shown): string[] {
  return [
    ...credentialsSection(scope),
    ...errorsSection(scope, shown),
    ...optionsSection(scope),
    ...callsSection(scope, shown),
    ...repeatsSection(scope),
    ...clientsSection(scope),
    ...watchingSection(scope),
    ...forms(scope),
    ...guideSections(scope, 'others'),
    ...platformsSection(scope),
    ...testingSection(scope, shown),
  ];
}

/** Where the rest of the page says what. */
function contents(chapters: readonly string[]): string {
  const titles = chapters.filter((text) => text.startsWith('## ')).map((text) => text.slice(3));
  return `Below: ${titles.map((title) => `[${title}](#${anchor(title)})`).join(' · ')}`;
}

function managers(scope: Scope): string[] {
  const lines = scope.api.services.map((service) => {
    const name = nameOf(scope.names, service.id);
    const text = service.docs.description;
    return `- [${name}](docs/${name}.md)${text === undefined ? '' : `: ${inline(text)}`}`;
  });
  return ['## Managers', lines.join('\n'), 'All methods and types on one page: [api.md](api.md).'];
}
