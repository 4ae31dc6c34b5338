/**
 * What is held against the code without running it: the strict, type-aware rules of typescript-eslint, as oxlint runs
 * them on the native compiler, and which room may import from which.
 */

/** A request walks one way: resolver → noun → loader → store, with types that everybody may know. Each room may import what lies further down, never what lies above, and no subgraph knows another. */
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
  { files: [`subgraphs/${name}/*/**/*.ts`], excludeFiles: SUFFIXES.map((suffix) => `**/*.${suffix}.ts`), rules: imports([...above('noun'), ...others(name)]) },
  ...['loader', 'store', 'type'].map((layer) => ({ files: [`subgraphs/${name}/**/*.${layer}.ts`], rules: imports([...above(layer), ...others(name)]) })),
]);
const outsiders = ['subgraphs/shared/**/*.ts', 'gateway/**/*.ts'].map((files) => ({
  files: [files],
  rules: imports(SUBGRAPHS.map((name) => ({ regex: `(^|/)${name}/`, message: 'Neither the gateway nor what is shared knows a subgraph.' }))),
}));

/** Of the language itself. */
const LANGUAGE = ['no-array-constructor', 'no-unused-expressions', 'no-useless-constructor', 'no-var', 'prefer-const', 'prefer-rest-params', 'prefer-spread'];

/** The strict rules of typescript-eslint that no type is needed for. */
const STRICT = [
  'no-duplicate-enum-values', 'no-dynamic-delete', 'no-empty-object-type', 'no-explicit-any', 'no-extra-non-null-assertion', 'no-invalid-void-type',
  'no-misused-new', 'no-namespace', 'no-non-null-asserted-nullish-coalescing', 'no-non-null-asserted-optional-chain', 'no-non-null-assertion', 'no-require-imports',
  'no-this-alias', 'no-unnecessary-type-constraint', 'no-unsafe-declaration-merging', 'no-unsafe-function-type', 'no-wrapper-object-types', 'prefer-as-const',
  'prefer-literal-enum-member', 'prefer-namespace-keyword', 'triple-slash-reference', 'unified-signatures',
];

/** Those that ask the compiler. */
const STRICT_TYPE_AWARE = [
  'await-thenable', 'no-array-delete', 'no-base-to-string', 'no-confusing-void-expression', 'no-deprecated', 'no-duplicate-type-constituents', 'no-floating-promises',
  'no-for-in-array', 'no-generated-empty-object-type', 'no-implied-eval', 'no-meaningless-void-operator', 'no-misused-promises', 'no-misused-spread', 'no-mixed-enums', 'no-redundant-type-constituents',
  'no-unnecessary-boolean-literal-compare', 'no-unnecessary-condition', 'no-unnecessary-template-expression', 'no-unnecessary-type-arguments', 'no-unnecessary-type-assertion',
  'no-unnecessary-type-conversion', 'no-unnecessary-type-parameters', 'no-unsafe-argument', 'no-unsafe-assignment', 'no-unsafe-call', 'no-unsafe-enum-assignment', 'no-unsafe-enum-comparison',
  'no-unsafe-member-access', 'no-unsafe-return', 'no-unsafe-unary-minus', 'no-useless-default-assignment', 'only-throw-error', 'prefer-promise-reject-errors', 'prefer-reduce-type-parameter',
  'prefer-return-this-type', 'related-getter-setter-pairs', 'require-await', 'unbound-method', 'use-unknown-in-catch-callback-variable',
];

const errors = (names, plugin = '') => Object.fromEntries(names.map((name) => [plugin + name, 'error']));
const off = (names) => Object.fromEntries(names.map((name) => [`typescript/${name}`, 'off']));
const NOTHING_LOOSE = { allowAny: false, allowBoolean: false, allowNullish: false, allowRegExp: false };

export default {
  plugins: ['typescript', 'oxc'],
  categories: { correctness: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['dist', 'prisma/generated', 'gateway/playground/dist', '.data'],
  rules: {
    ...errors(LANGUAGE),
    ...errors(STRICT, 'typescript/'),
    ...errors(STRICT_TYPE_AWARE, 'typescript/'),
    'typescript/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    'typescript/restrict-plus-operands': ['error', { ...NOTHING_LOOSE, allowNumberAndString: false }],
    'typescript/restrict-template-expressions': ['error', { ...NOTHING_LOOSE, allowNever: false, allowNumber: false }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' }],
    'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Settings are read in config.ts, once.' }],
    // Texts of files are cleaned of control characters here, and texts are sorted by code unit on purpose.
    'no-control-regex': 'off',
    'typescript/require-array-sort-compare': 'off',
    // `answer.data?.list as Row[]` is how tests read what must be there; when it is not, they fail there.
    'no-unsafe-optional-chaining': 'off',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  },
  overrides: [
    { files: ['**/config.ts', 'vitest.config.ts', 'scripts/**', 'test/**'], rules: { 'no-restricted-properties': 'off' } },
    // No types are told of these, so rules that ask for them have nothing to go by.
    { files: ['**/*.js', '**/*.mjs', 'gateway/playground/**'], rules: off([...STRICT_TYPE_AWARE, 'restrict-plus-operands', 'restrict-template-expressions', 'return-await']) },
    ...rooms,
    ...outsiders,
  ],
};
