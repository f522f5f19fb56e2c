// The table of docs/architecture.md as data: which room may enter which. `npm run check` runs it; test/architecture.test.ts verifies that violations are reported.
const rooms = {
  kernel: [],
  contract: [],
  markdown: [],
  i18n: [],
  db: [],
  events: ['db'],
  jobs: ['db'],
  accounts: ['contract', 'db', 'events'],
  site: ['accounts', 'contract', 'db', 'events', 'jobs'],
  answers: ['i18n', 'site'],
  media: ['accounts', 'contract', 'db', 'events', 'jobs'],
  content: ['accounts', 'site', 'media', 'markdown', 'contract', 'db', 'events', 'jobs'],
  transfer: ['content', 'media', 'accounts', 'site', 'markdown', 'contract', 'db'],
  background: ['accounts', 'content', 'contract', 'db', 'events', 'jobs', 'markdown', 'media', 'site', 'transfer'],
};

/**
 * The floors inside a room, from the ground up: a folder may enter those of lower floors, not its neighbours. `ground` names the files of the
 * room itself that all may read; its other files are entry points, which no folder in it imports.
 */
const floors = {
  content: {
    ground: [],
    folders: [
      ['slugs', 'paging', 'headings', 'labels', 'views', 'dialect'],
      ['rendering', 'series', 'tags'],
      ['working', 'references'],
      ['revisions', 'rerendering'],
      ['published'],
    ],
  },
  markdown: {
    ground: ['rendering', 'engine-memory'],
    folders: [
      ['problems', 'text', 'tree'],
      ['syntax', 'split'],
      ['block'],
      ['attributes', 'excerpt', 'typography'],
      ['formula', 'code', 'citations', 'directives', 'alerts'],
      ['references', 'checks', 'metadata'],
      ['html'],
      ['read'],
      ['assemble'],
      ['formats'],
    ],
  },
};

const comment = 'see docs/architecture.md';
const roomRules = Object.entries(rooms).map(([room, mayEnter]) => ({
  name: `lib-${room}-imports-only-listed-rooms`,
  comment,
  severity: 'error',
  from: { path: `^lib/${room}/` },
  to: { path: '^lib/', pathNot: `^lib/(${['kernel', room, ...mayEnter].join('|')})/` },
}));

const floorRules = Object.entries(floors).flatMap(([room, { ground, folders }]) => {
  const inside = `^lib/${room}/`;
  const open = ground.length === 0 ? [] : [`${inside}(${ground.join('|')})\\.ts$`];
  const known = folders.flat();
  return [
    {
      name: `lib-${room}-has-only-known-folders`,
      comment,
      severity: 'error',
      from: { path: `${inside}[^/]+/`, pathNot: `${inside}(${known.join('|')})/` },
      to: {},
    },
    ...folders.flatMap((floor, height) =>
      floor.map((folder) => ({
        name: `lib-${room}-${folder}-imports-only-lower-floors`,
        comment,
        severity: 'error',
        from: { path: `${inside}${folder}/` },
        to: {
          path: inside,
          pathNot: [...open, `${inside}(${[folder, ...folders.slice(0, height).flat()].join('|')})/`],
        },
      })),
    ),
    ...ground.map((file) => ({
      name: `lib-${room}-${file}-imports-only-the-lowest-floor`,
      comment,
      severity: 'error',
      from: { path: `${inside}${file}\\.ts$` },
      to: { path: inside, pathNot: [...open, `${inside}(${folders[0].join('|')})/`] },
    })),
  ];
});

module.exports = {
  forbidden: [
    ...roomRules,
    ...floorRules,
    {
      name: 'lib-has-only-known-rooms',
      comment,
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/(${Object.keys(rooms).join('|')})/` },
      to: {},
    },
    {
      name: 'lib-imports-no-edge',
      comment,
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|server|bin|test)/' },
    },
    {
      name: 'lib-imports-no-framework',
      comment,
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: 'node_modules/(next|react|react-dom)/' },
    },
    {
      name: 'app-imports-no-storage',
      comment,
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/(db|events|jobs|background)/' },
    },
    {
      name: 'server-imports-no-page',
      comment,
      severity: 'error',
      from: { path: '^(server|bin)/' },
      to: { path: '^app/' },
    },
    {
      name: 'app-imports-no-server',
      comment,
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(server|bin|prisma)/' },
    },
    {
      name: 'browser-rooms-import-no-node-module',
      comment,
      severity: 'error',
      from: { path: '^lib/(contract|markdown|i18n)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib/(db|markdown)/generated|\\.next|build|node_modules/\\.)' },
    tsConfig: { fileName: 'tsconfig.json' },
    // On Node 20, node_modules/better-sqlite3 is a link to server/node-20.
    preserveSymlinks: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
