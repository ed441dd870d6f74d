import type { Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { convenienceOf } from '../name/conveniences.js';
import type { Guide, GuideSection } from '../name/extras.js';
import { extrasIn } from './extras.js';
import { optionsWith, programOf } from './readmeExample.js';
import type { Scope } from './scope.js';

/** What a README says of what a convention knows beside the document. */
export function guideSections(scope: Scope, part: keyof Guide): string[] {
  const all = extrasIn(scope)?.guide[part] ?? [];
  return all
    .filter((section) => isThere(scope, section))
    .flatMap((one) => guideSection(scope, one));
}

/** What there is to say of the hand-written methods of a manager. */
export function guidesFor(scope: Scope, service: Service): readonly GuideSection[] {
  const property = nameOf(scope.names, service.id);
  const all = scope.convention.extras?.guide.others ?? [];
  return all.filter((section) => section.service === property && isThere(scope, section));
}

/** Whether the client has the manager that a section is about, with the hand-written methods. */
function isThere({ api, names, convention }: Scope, { service }: GuideSection): boolean {
  if (service === undefined) return true;
  const found = api.services.find(({ id }) => nameOf(names, id) === service);
  return found !== undefined && convenienceOf(found, names, convention.conveniences) !== undefined;
}

/** A section of a guide, with its heading. */
export function guideSection(
  scope: Scope,
  { title, text, imports, code, options, notes }: GuideSection,
): string[] {
  const { name } = scope.settings.client;
  const making =
    options === undefined ? [] : [`const client = new ${name}(${optionsWith(scope, options)});`];
  const { '': own = [], ...further } = imports;
  const used = options === undefined ? own : [name, ...own];
  const all = { ...(used.length > 0 && { '': used }), ...further };
  return [`## ${title}`, text, programOf(scope, all, [code, ...making]), ...(notes ?? [])];
}
