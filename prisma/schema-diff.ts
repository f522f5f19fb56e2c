import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';

interface Engine {
  diff(parameters: object): Promise<{ stdout: string | null }>;
}
interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: { new: (options: object, log: () => void, adapter: object) => Promise<Engine> };
}

/**
 * The SQL that changes the database of `factory` to the schema in `schemaPath`; empty if they are equal.
 * Runs Prisma's schema engine as WebAssembly, so nothing is downloaded.
 */
export async function schemaDiff(schemaPath: string, factory: SqlMigrationAwareDriverAdapterFactory): Promise<string> {
  const files = [{ path: schemaPath, content: readFileSync(schemaPath, 'utf8') }];
  loaded ??= loadEngine();
  const { SchemaEngine } = await loaded;
  const datamodels = files.map((file) => [file.path, file.content]);
  const engine = await SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(ignoringNotNullRows(factory)),
  );
  const result = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: dirname(schemaPath) },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: {
      externalTables: [factory.provider === 'postgres' ? 'public._prisma_migrations' : '_prisma_migrations'],
      externalEnums: [],
    },
  });
  const sql = result.stdout ?? '';
  return sql.includes('empty migration') ? '' : sql;
}

/** One WebAssembly instance a process: its JavaScript side keeps module-wide memory. */
let loaded: Promise<EngineModule> | undefined;

async function loadEngine(): Promise<EngineModule> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const module = (await import(join(folder, 'schema_engine_bg.js'))) as EngineModule & WebAssembly.ModuleImports;
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': module });
  module.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return module;
}

/** Corrections of the engine's introspection queries: the adapter cannot read PostgreSQL's "char" type, and PostgreSQL 18 lists NOT NULL constraints (contype 'n'). */
function ignoringNotNullRows(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    const queryRaw = connection.queryRaw.bind(connection);
    connection.queryRaw = (query) => queryRaw({ ...query, sql: mended(query.sql) });
    return connection;
  };
  return factory;
}

function mended(sql: string): string {
  return sql
    .replace(/con\.(confdeltype|confupdtype),/g, 'con.$1::text,')
    .replace('constr.contype AS constraint_type', 'constr.contype::text AS constraint_type')
    .replace("NOT IN ('p', 'u', 'f')", "NOT IN ('p', 'u', 'f', 'n')");
}
