import { type RenderingSettings, renderingSettings } from '@/lib/contract/rendering-settings';
import { database, type Queryable } from '@/lib/db/database';

const defaultSettings: RenderingSettings = {
  macros: {},
  packages: [],
  bibliography: '',
  citationStyle: 'auto',
  version: 1,
};

/** The site's rendering settings; macros sorted by name. */
export async function readRenderingSettings(queryable: Queryable = database()): Promise<RenderingSettings> {
  const row = await queryable.renderingSettings.findUnique({ where: { id: 1 } });
  if (!row) return defaultSettings;
  const macros = renderingSettings.shape.macros.parse(JSON.parse(row.macros));
  const citationStyle = renderingSettings.shape.citationStyle.parse(row.citationStyle);
  const packages = renderingSettings.shape.packages.parse(JSON.parse(row.packages));
  return { macros: inOrder(macros), packages, bibliography: row.bibliography, citationStyle, version: row.version };
}

function inOrder(macros: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(macros).sort(([one], [other]) => (one < other ? -1 : 1)));
}
