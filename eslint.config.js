import tseslint from 'typescript-eslint';

/**
 * A request walks one way: resolver → noun → loader → store, with types that everybody may know. Each room may import
 * what lies further down, never what lies above, and no subgraph knows another.
 */
const message = 'A request walks one way: resolver → noun → loader → store (ARCHITECTURE.md).';
const ABOVE = {
  resolver: [],
  noun: ['resolver'],
  loader: ['resolver'],
  store: ['resolver', 'loader'],
  type: ['resolver', 'loader', 'store'],
};
const SUBGRAPHS = ['portfolio', 'actors', 'lifeevents'];

const imports = (patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const above = (layer) => ABOVE[layer].map((name) => ({ regex: `\\.${name}$`, message }));
const others = (name) => SUBGRAPHS.filter((other) => other !== name).map((other) => ({ regex: `(\\.\\./){2,}${other}/|subgraphs/${other}/`, message: 'No subgraph imports another: federation does the joining.' }));

const SUFFIXES = ['resolver', 'loader', 'store', 'type', 'test'];
const rooms = SUBGRAPHS.flatMap((name) => [
  { files: [`subgraphs/${name}/**/*.ts`], rules: imports(others(name)) },
  { files: [`subgraphs/${name}/*/**/*.ts`], ignores: SUFFIXES.map((suffix) => `**/*.${suffix}.ts`), rules: imports([...above('noun'), ...others(name)]) },
  ...['loader', 'store', 'type'].map((layer) => ({ files: [`subgraphs/${name}/**/*.${layer}.ts`], rules: imports([...above(layer), ...others(name)]) })),
]);
const outsiders = ['subgraphs/shared/**/*.ts', 'gateway/**/*.ts'].map((files) => ({
  files: [files],
  rules: imports(SUBGRAPHS.map((name) => ({ regex: `(^|/)${name}/`, message: 'Neither the gateway nor what is shared knows a subgraph.' }))),
}));

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'prisma/generated', 'gateway/playground/dist', 'gateway/playground/node_modules', 'test/peers/node_modules', '.data'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      // Type classes are shapes for the schema; rows fill them without being made by them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Settings are read in config.ts, once.' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['**/config.ts', 'vitest.config.ts', 'scripts/**', 'test/**'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['**/*.js', '**/*.mjs', 'gateway/playground/**'], ...tseslint.configs.disableTypeChecked },
  ...rooms,
  ...outsiders,
);
