import { brandedName, errorNames } from './brand.js';
import { credentialExports } from './credentials.js';
import { extrasIn } from './extras.js';
import type { ModuleExports } from './exports.js';
import type { Exported } from './file.js';
import { optionsName } from './optionsType.js';
import type { Scope } from './scope.js';

/** What callers need to know of the runtime, by its modules. */
export function runtimeExports(scope: Scope): readonly ModuleExports[] {
  const { tokenAuth } = extrasIn(scope) ?? scope.convention;
  const options = { ...type(optionsName(scope)), alias: `${scope.settings.client.name}Input` };
  const extras = extrasIn(scope)?.exports ?? [];
  return [
    { module: tokenAuth.module, exported: [value(tokenAuth.name)] },
    { module: 'runtime/api', exported: [options] },
    {
      module: 'runtime/auth',
      exported: [
        type('Authentication'),
        { ...type('Credentials'), alias: 'RequestAuthentication' },
      ],
    },
    ...(extrasIn(scope) ? [] : [derived]),
    { module: 'runtime/errors', exported: errors(scope) },
    {
      module: 'runtime/intercepted',
      exported: [type('FetchInterceptor'), value('intercepted')],
    },
    { module: 'runtime/logged', exported: [type('Logger'), value('logged')] },
    {
      module: 'runtime/observed',
      exported: [type('Observer'), value('observed')],
    },
    { module: 'runtime/limits', exported: [type('Timeouts')] },
    { module: 'runtime/model', exported: [type('ModelConstructor'), type('ModelInput')] },
    {
      module: 'runtime/request',
      exported: [type('CallOptions'), type('CancelOptions'), value('ExtraHeaders')],
    },
    { module: 'runtime/retry', exported: [type('RetryOptions'), type('RetryStrategy')] },
    {
      module: 'runtime/settle',
      exported: [type('ApiPromise'), type('ResponseHead'), type('WithResponse')],
    },
    ...credentialExports(scope),
    ...ofSomeCalls(scope),
    ...extras.map(({ module, values, types }) => ({
      module,
      exported: [...values.map(value), ...types.map(type)],
    })),
  ];
}

/** What makes options of others, for clients that have no methods of their own for that. */
const derived: ModuleExports = {
  module: 'runtime/derived',
  exported: [
    value('withBaseUrls'),
    value('withHeaders'),
    value('withInterceptors'),
    value('withRetries'),
    value('withTimeouts'),
  ],
};

function errors(scope: Scope): Exported[] {
  const classes = errorNames.map((name) => {
    const alias = brandedName(scope, name);
    return alias === name ? value(name) : { ...value(name), alias };
  });
  return [...classes, type('RequestInfo'), type('ResponseInfo')];
}

/** What only some packages have to do with. */
function ofSomeCalls({ operations }: Scope): ModuleExports[] {
  const all = [...operations.values()];
  const sends = all.some(({ body }) => ['binary', 'multipart'].includes(body?.form ?? ''));
  const gives = all.some(({ success, otherSuccesses }) =>
    [success, ...otherSuccesses].some(({ content }) => content?.form === 'binary'),
  );
  const lists = all.some(({ pages }) => pages !== undefined);
  const binary = { module: 'runtime/binary', exported: [type('Binary')] };
  const pages = { module: 'runtime/pages', exported: [type('PagePromise')] };
  return [
    ...(sends ? [binary] : []),
    ...(gives ? [resumableDownload] : []),
    ...(sends || gives ? [withProgress] : []),
    ...(lists ? [pages] : []),
  ];
}

const resumableDownload: ModuleExports = {
  module: 'runtime/resumableDownload',
  exported: [type('ResumableCall'), value('resumableDownload'), type('ResumableDownloadOptions')],
};

const withProgress: ModuleExports = {
  module: 'runtime/withProgress',
  exported: [type('TransferProgress'), value('withProgress')],
};

function type(name: string): Exported {
  return { name, isType: true };
}

function value(name: string): Exported {
  return { name, isType: false };
}
