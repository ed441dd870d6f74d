/** A part of the repository that has limits of its own. */
export interface Area {
  readonly name: AreaName;
  readonly folder: string;
  /** Files and folders inside that are not measured. */
  readonly except: readonly string[];
}

/** What the areas are called in the table and in the committed numbers. */
export type AreaName = 'generator' | 'runtime' | 'output' | 'scripts' | 'test';

/**
 * All that is measured. The output's runtime is measured where it is copied from; `wire.ts` is openapi-typescript's
 * text; the fixtures are the programs of other people.
 */
export const areas: readonly Area[] = [
  { name: 'generator', folder: 'generator', except: ['generator/runtime'] },
  { name: 'runtime', folder: 'generator/runtime', except: [] },
  {
    name: 'output',
    folder: 'generated/src',
    except: ['generated/src/runtime', 'generated/src/wire.ts'],
  },
  { name: 'scripts', folder: 'scripts', except: [] },
  { name: 'test', folder: 'test', except: ['test/compilers', 'test/fixtures'] },
];
