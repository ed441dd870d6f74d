import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Every file is read with its types; no comment in the code may switch a rule off. */
const reading = {
  linterOptions: { noInlineConfig: true },
  languageOptions: {
    globals: { console: false, process: false, Request: false, URL: false },
    parserOptions: {
      projectService: { allowDefaultProject: ['*.js', 'bin/*.js', 'generated/*.js'] },
      tsconfigRootDir: import.meta.dirname,
    },
  },
};

const stricter = {
  // `== null` asks for null and undefined at once.
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  // `import type` stands apart, so that it leaves no trace in the JavaScript.
  'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
  '@typescript-eslint/no-import-type-side-effects': 'error',
  // A default stands for the rest on purpose; without one, a new kind must break the switch.
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

const adjusted = {
  // Text from documents is searched for control characters.
  'no-control-regex': 'off',
  // An index signature gives its key a name; a Record lists its keys. The code has use for both.
  '@typescript-eslint/consistent-indexed-object-style': 'off',
  // The words of a document and of a schema are data: `schema['type']` says so.
  '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  // `return this.complain(…)` and short callbacks pass on that there is nothing.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // `const { secret, ...rest }` is how a property is left out.
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  // Numbers read in a text as one expects; anything else has to say how.
  '@typescript-eslint/restrict-template-expressions': [
    'error',
    {
      allowAny: false,
      allowBoolean: false,
      allowNever: false,
      allowNullish: false,
      allowNumber: true,
      allowRegExp: false,
    },
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/', 'build/', 'coverage/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  reading,
  { rules: { ...stricter, ...adjusted } },
  {
    // openapi-typescript joins what a document joins, also where one part makes another superfluous.
    files: ['generated/src/wire.ts'],
    rules: {
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
  {
    // A constructor that returns a plain object, which lets `new Invite({…})` be written; and a base of static methods.
    files: ['**/runtime/model.ts', '**/runtime/box/webhookMessages.ts'],
    rules: { '@typescript-eslint/no-extraneous-class': 'off' },
  },
  {
    // These import the package by its name, as its users do; the tests compile them where it is installed.
    files: ['generated/samples/**', 'test/fixtures/**'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // A test examines JSON whose form is what it asserts, prints what may be missing, takes apart what helpers return.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
