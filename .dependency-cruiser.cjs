// The table of docs/architecture.md as data: which room may enter which. `npm run check` runs it; test/architecture.test.ts proves that it bites.
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
  media: ['accounts', 'contract', 'db', 'events', 'jobs'],
  content: ['accounts', 'site', 'media', 'markdown', 'contract', 'db', 'events', 'jobs'],
  transfer: ['content', 'media', 'accounts', 'site', 'markdown', 'contract', 'db'],
  background: ['accounts', 'content', 'contract', 'db', 'events', 'jobs', 'markdown', 'media', 'site', 'transfer'],
};

const comment = 'see docs/architecture.md';
const roomRules = Object.entries(rooms).map(([room, mayEnter]) => ({
  name: `lib-${room}-enters-only-its-neighbours`,
  comment,
  severity: 'error',
  from: { path: `^lib/${room}/` },
  to: { path: '^lib/', pathNot: `^lib/(${['kernel', room, ...mayEnter].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'lib-has-only-known-rooms',
      comment,
      severity: 'error',
      from: { path: '^lib/', pathNot: `^lib/(${Object.keys(rooms).join('|')})/` },
      to: {},
    },
    {
      name: 'lib-knows-no-screen',
      comment,
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|server|bin|test)/' },
    },
    {
      name: 'lib-knows-no-framework',
      comment,
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: 'node_modules/(next|react|react-dom)/' },
    },
    {
      name: 'app-stays-out-of-storage',
      comment,
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/(db|events|jobs|background)/' },
    },
    {
      name: 'app-is-not-the-process',
      comment,
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(server|bin|prisma)/' },
    },
    {
      name: 'browser-rooms-are-pure',
      comment,
      severity: 'error',
      from: { path: '^lib/(contract|markdown|i18n)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(lib/db/generated|\\.next|build|node_modules/\\.)' },
    tsConfig: { fileName: 'tsconfig.json' },
    // On Node 20, node_modules/better-sqlite3 is a link to server/node-20.
    preserveSymlinks: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
