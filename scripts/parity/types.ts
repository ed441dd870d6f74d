import { compareAll, missing, type Comparison } from './comparison.js';
import type { PackageView } from './program.js';
import { isConstructible, propertiesOf, valuesOf } from './shape.js';
import { isOptionalsClass, type Surface, type SurfaceType } from './surface.js';

/** How many values of one enum are printed. */
const shown = 5;

/** A type of the official SDK with its name. */
type Named = readonly [name: string, type: SurfaceType];

/** Compares types by name, the properties that each must have, and the values of enums. */
export function compareTypes(surface: Surface, ours: PackageView): readonly Comparison[] {
  const models = Object.entries(surface.models).filter((named) => !isOptionalsClass(...named));
  const enums = models.filter(([, { kind }]) => kind === 'enum');
  return [
    compareAll('type', models, {
      nameOf: ([name]) => name,
      differs: ([name]) => (ours.find(name) ? undefined : missing),
    }),
    compareAll(
      'new',
      models.filter(([, { kind }]) => kind === 'class'),
      { nameOf: ([name]) => name, differs: ([name]) => newDiffers(name, ours) },
    ),
    compareProperties(models, ours),
    compareAll('enum', enums, {
      nameOf: ([name]) => name,
      differs: (named) => valuesDiffer(named, ours),
    }),
    compareAll('openness', enums, {
      nameOf: ([name]) => name,
      differs: (named) => opennessDiffers(named, ours),
    }),
  ];
}

function newDiffers(name: string, ours: PackageView): string | undefined {
  const symbol = ours.find(name);
  if (symbol === undefined) return missing;
  return isConstructible(ours, symbol) ? undefined : 'a type only';
}

function compareProperties(models: readonly Named[], ours: PackageView): Comparison {
  const all = models.flatMap(([name, { props = [] }]) => {
    const symbol = ours.find(name);
    const actual = symbol ? propertiesOf(ours, symbol) : new Set<string>();
    return props
      .filter(([property]) => property !== 'rawData')
      .map(([property]) => ({ path: `${name}.${property}`, found: actual.has(property) }));
  });
  return compareAll('property', all, {
    nameOf: ({ path }) => path,
    differs: ({ found }) => (found ? undefined : missing),
  });
}

function valuesDiffer([name, type]: Named, ours: PackageView): string | undefined {
  const symbol = ours.find(name);
  if (symbol === undefined) return missing;
  const { values } = valuesOf(ours, symbol);
  const lost = (type.values ?? []).filter((value) => !values.has(value));
  if (lost.length === 0) return undefined;
  const more = lost.length > shown ? ` and ${lost.length - shown} more` : '';
  return `lacks ${lost.slice(0, shown).map(String).join(', ')}${more}`;
}

function opennessDiffers([name, type]: Named, ours: PackageView): string | undefined {
  const symbol = ours.find(name);
  if (symbol === undefined) return missing;
  const { open } = valuesOf(ours, symbol);
  const expected = type.open === true;
  if (open === expected) return undefined;
  return open ? 'admits any text' : 'admits the listed values only';
}
