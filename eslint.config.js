import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** What a pure room may not touch: chance, clocks, timers, promises of the outside world, and the page. */
const IMPURE = ['Date', 'performance', 'setTimeout', 'setInterval', 'queueMicrotask', 'fetch', 'crypto', 'window', 'document', 'navigator', 'localStorage', 'indexedDB', 'process', 'console'];
const PAGE = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'alert', 'confirm', 'prompt'];

/** Scripts of tools/ run in Node, and hand functions to a page. */
const SCRIPT_GLOBALS = ['process', 'console', 'URL', 'performance', 'module', 'require', 'Buffer', 'setTimeout', 'clearTimeout', 'TextDecoder', 'TextEncoder', 'structuredClone', '__dirname', 'document', 'window', 'requestAnimationFrame', 'fetch', 'AbortController'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
};
const noRandom = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Draw from the generator in the game state: every game must replay from its seed.',
};

export default tseslint.config(
  { ignores: ['.vite/', 'dist/', 'node_modules/', 'coverage/', 'e2e/out/', 'public/', 'assets/', 'scenarios/**/*.json', 'src/**/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Both say the same thing; which reads better depends on the place.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Hot paths use typed loops and dynamic keys of plain JSON state.
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/array-type': 'off',
      // `list[i]!` where the loop has just bounded i: noUncheckedIndexedAccess cannot see it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['src/{rules,bots,record,scenario}/**/*.ts', 'src/ui/model/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.slow.test.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noRandom] },
  },
  {
    files: ['src/rules/**/*.ts', 'src/ui/model/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...IMPURE] },
  },
  {
    files: ['src/{scenario,record,bots,match,lab,cli,testkit}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', ...PAGE] },
  },
  {
    // The tools of the command line talk to a terminal; test runs may report what they measured.
    files: ['src/cli/**/*.ts', 'src/lab/**/*.ts', 'e2e/**/*.ts', '**/*.test.{ts,tsx}', 'tools/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['tools/**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(SCRIPT_GLOBALS.map((name) => [name, 'readonly'])),
    },
    rules: { 'no-redeclare': ['error', { builtinGlobals: false }] },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
