import type { Settings } from '../config/settings.js';
import type { Convention } from '../name/conventions.js';
import { extrasIn } from './extras.js';
import type { Scope } from './scope.js';

/** The error classes of the runtime, the commonest first. */
export const errorNames = [
  'ApiError',
  'SdkError',
  'DecodingError',
  'ConnectionError',
  'TimeoutError',
  'AbortError',
  'AuthenticationError',
] as const;

/** The public name of an error class: that of the runtime behind the package's own word. */
export function brandedName(scope: Scope, name: (typeof errorNames)[number]): string {
  return scope.settings.client.brand + name;
}

/** The names that a package exports whatever its document holds, besides those of its runtime. */
export function ownNames(settings: Settings, convention: Convention): string[] {
  const { name, brand } = settings.client;
  const { tokenAuth } = convention;
  const extras = extrasIn({ settings, convention })?.exports ?? [];
  return [
    name,
    `${name}Input`,
    tokenAuth.name,
    ...errorNames.map((error) => brand + error),
    'Failures',
    'FailureOf',
    'isFailureOf',
    ...extras.flatMap(({ values, types }) => [...values, ...types]),
  ];
}
