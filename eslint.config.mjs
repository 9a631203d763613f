import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import boundaries from 'eslint-plugin-boundaries';

const rooms = ['ports', 'softap', 'cloud', 'wifi', 'setup', 'practice', 'wiring', 'app', 'cli'];
const element = (type) => ({ element: { type } });
const may = (from, ...to) => ({ from: element(from), allow: { to: element([from, ...to]) } });
const joined = ['shared', 'ports', 'softap', 'cloud', 'wifi', 'setup', 'practice'];

/** The files that start other programs. */
const startsPrograms = [
  'main/wifi/run-program.ts',
  'main/wifi/windows/announced-scan.ts',
  'main/setup/guard.ts',
  'main/app/wifi/open-page.ts',
  'main/app/desk/practice-program.ts',
];
const noShell = 'No shell: execFile or spawn with an argument array.';
const childProcess = (rule) => [
  'error',
  { paths: ['node:child_process', 'child_process'].map((name) => ({ name, ...rule })) },
];
/** `shell` in whatever way an option of `spawn` or `execFile` could be made, and ways around the rule for imports. */
const shells = [
  'CallExpression[callee.name=/^(exec|execSync)$/]',
  'CallExpression[callee.property.name="execSync"]',
  'ObjectExpression > Property[key.name="shell"]',
  'ObjectExpression > Property[key.value="shell"]',
  'AssignmentExpression[left.property.name="shell"]',
  'AssignmentExpression[left.property.value="shell"]',
  'ImportExpression[source.value=/child_process$/]',
  'CallExpression[arguments.0.value=/^(node:)?child_process$/]',
  'MemberExpression[object.name="process"][property.name=/^_?(linkedB|b)inding$/]',
].map((selector) => ({ selector, message: noShell }));
/** A shell by its name, and a process that Electron starts with all of our environment. */
const shellsByName = [
  'Literal[value=/^(.*[\\u002F\\u005C])?((ba|da|z|k|fi|c)?sh|(cmd|powershell|pwsh)([.]exe)?)$/i]',
  'ImportSpecifier[imported.name="utilityProcess"]',
  'MemberExpression[property.name="utilityProcess"]',
].map((selector) => ({ selector, message: noShell }));
/** A program that we start never inherits our environment, in which there may be a password or a token. */
const inheritances = [
  'CallExpression[callee.name=/^(spawn|execFile)(Sync)?$/]:not(:has(> ObjectExpression:has(> Property[key.name="env"])))',
  'Property[key.name="env"][value.object.name="process"]',
  'SpreadElement[argument.object.name="process"][argument.property.name="env"]',
].map((selector) => ({ selector, message: 'Say the environment: childEnvironment, or one made for that program.' }));
/** Where programs are started, or their words are put together, no secret has a text. */
const reveals = [
  '[property.name="reveal"]',
  '[property.value="reveal"]',
  'ObjectPattern > Property[key.name="reveal"]',
].map((selector) => ({
  selector,
  message: 'A secret is revealed where it is sent to the device or the cloud, nowhere else.',
}));
/** This PC itself joins with a password: by a standard input, in memory, by a virtual radio; never by a word or a file. */
const joinsByPassword = [
  'main/wifi/linux/join-to-check.ts',
  'main/wifi/windows/check-profile.ts',
  'main/wifi/practice-adapter.ts',
];

export default defineConfig(
  globalIgnores([
    'out/',
    'dist/',
    'broker/dist/',
    '.tsc/',
    'node_modules/',
    'test/fixtures/lint/',
    '**/*.mjs',
    '**/*.mts',
    '**/*.cjs',
  ]),
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-restricted-properties': [
        'error',
        { object: 'AbortSignal', property: 'any', message: 'Electron 25, which runs our tests, lacks it.' },
        { object: 'Promise', property: 'withResolvers', message: 'Electron 25, which runs our tests, lacks it.' },
      ],
      'no-restricted-imports': childProcess({
        allowImportNames: ['execFile', 'execFileSync', 'spawn', 'spawnSync', 'ChildProcess'],
        message: noShell,
      }),
      'no-restricted-syntax': ['error', ...shells],
    },
  },
  {
    files: ['{main,renderer,shared,test,broker}/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.json'] } },
      'boundaries/elements': [
        ...rooms.map((room) => ({ type: room, pattern: `main/${room}` })),
        { type: 'broker-testing', pattern: 'broker/testing' },
        ...['shared', 'renderer', 'test', 'broker'].map((room) => ({ type: room, pattern: room })),
      ],
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/no-unknown-dependencies': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            may('shared'),
            may('renderer', 'shared'),
            may('ports', 'shared'),
            may('practice', 'shared'),
            ...['softap', 'cloud', 'wifi', 'setup'].map((room) => may(room, 'shared', 'ports')),
            may('wiring', ...joined),
            may('broker', 'shared'),
            may('broker-testing', 'broker', 'shared', 'practice'),
            may('app', 'wiring', ...joined),
            may('cli', 'wiring', ...joined),
            may('test', 'renderer', 'app', 'cli', 'wiring', ...joined),
          ],
        },
      ],
    },
  },
  {
    files: [
      'shared/**',
      'broker/**/*.ts',
      'renderer/**',
      'main/{ports,softap,cloud,wifi,setup,practice,wiring,cli}/**',
    ],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { paths: ['electron', 'electron-store', 'electron-log'] }],
    },
  },
  {
    files: ['{main,shared,renderer,broker}/**/*.{ts,tsx}'],
    ignores: [...startsPrograms, '**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-imports': childProcess({ message: `Programs are started by ${startsPrograms.join(', ')}.` }),
    },
  },
  {
    files: ['main/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...shells, ...shellsByName] },
  },
  {
    files: [...startsPrograms, 'main/{wifi,setup,wiring,ports}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...shells, ...shellsByName, ...inheritances, ...reveals] },
  },
  {
    files: joinsByPassword,
    rules: { 'no-restricted-syntax': ['error', ...shells, ...shellsByName, ...inheritances] },
  },
  {
    files: ['renderer/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { paths: ['electron', 'electron-store', 'electron-log', 'zod', 'xstate'], patterns: ['node:*'] },
      ],
    },
  },
);
