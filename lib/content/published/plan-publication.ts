import { database } from '@/lib/db/database';
import { engineVersion } from '@/lib/markdown/generated/engine-version';
import type { Label, Rendering } from '@/lib/markdown/rendering';
import type { PublishedHeading } from '../headings/align-headings';
import { type HeadingAlias, nextAliases } from '../headings/next-aliases';
import { loadAliases, withAliases } from '../headings/stored-aliases';
import { indexLabels, labelsOf } from '../labels/label-index';
import type { PublicLabels } from '../references/public-labels';
import { withPublicLabels } from '../references/with-public-labels';
import { hashInputs, loadRenderingInputs } from '../rendering/load-rendering-inputs';
import { type RenderingInputs, renderSource } from '../rendering/render-source';
import type { WorkingSource } from '../working/working-row';
import { chooseRevision, type RevisionChoice } from './choose-revision';

/** The data that the publication of a working copy will store. */
export interface PublicationPlan {
  choice: RevisionChoice;
  /** Null: exactly this is already public. */
  rendering: Rendering | null;
  /** What other articles will show of this one; null if exactly this is already public. */
  publicLabels: PublicLabels | null;
  /** Hash of the inputs without the aliases, to detect a change in the meantime. */
  sharedInputs: string;
  /** Hash of all inputs of the rendering. */
  inputs: string;
  aliases: HeadingAlias[];
}

/**
 * Renders a working copy for publication: with the site's settings, the labels of the articles that it names, and the former ids
 * of headings, found by comparing its headings with those of the last publication. Inputs that depend on the text itself (aliases,
 * references to its own address) are known only after a first rendering; if there are any, it is rendered a second time.
 */
export async function planPublication(row: WorkingSource): Promise<PublicationPlan> {
  const shared = await loadRenderingInputs(row.workingCopy);
  const stored = await loadAliases(database(), row.id);
  const choice = await chooseRevision(row);
  const sharedInputs = hashInputs(shared);
  const unchanged = hashInputs(withAliases(shared, stored));
  if (choice.isShown && isRenderedWith(choice, unchanged))
    return { choice, rendering: null, publicLabels: null, sharedInputs, inputs: unchanged, aliases: stored };
  const plain = await render(row, shared);
  const taken = new Set(plain.labels.map(({ anchor }) => anchor));
  const aliases = nextAliases(stored, await headingsBefore(row), headingsOf(plain.labels), taken);
  const first = publicLabelsOf(row, plain, aliases);
  const addresses = [first.slug, ...(row.publishedVersion ? [row.publishedVersion.slug] : [])];
  const references = plain.references.map(({ article, target }) => ({ article, label: target }));
  const inputs = withPublicLabels(withAliases(shared, aliases), first, addresses, references);
  const rendering = inputs === shared ? plain : await render(row, inputs);
  const publicLabels = publicLabelsOf(row, rendering, aliases);
  return { choice, rendering, publicLabels, sharedInputs, inputs: hashInputs(inputs), aliases };
}

function publicLabelsOf(
  { workingCopy: { slug, title } }: WorkingSource,
  { labels }: Rendering,
  aliases: readonly HeadingAlias[],
): PublicLabels {
  const former = new Map(aliases.map(({ alias, heading }) => [alias, heading]));
  return { slug, title, labels: indexLabels(labelsOf(labels), former) };
}

/** Whether the chosen revision has a rendering by the current engine with these inputs. */
export function isRenderedWith({ rendering }: RevisionChoice, inputs: string): boolean {
  return rendering?.engineVersion === engineVersion && rendering.inputs === inputs;
}

function render({ workingCopy }: WorkingSource, inputs: RenderingInputs): Promise<Rendering> {
  const { title, language, excerpt, markdown } = workingCopy;
  return renderSource({ title, language, excerpt, markdown, inputs });
}

/** The headings of the published version, or of the last one. */
async function headingsBefore(row: WorkingSource): Promise<PublishedHeading[]> {
  const revision = await database().revision.findFirst({
    where: row.publishedVersion
      ? { id: row.publishedVersion.revisionId }
      : { articleId: row.id, reason: 'published', rendering: { isNot: null } },
    orderBy: { number: 'desc' },
    select: { labels: { where: { kind: 'heading' }, orderBy: [{ line: 'asc' }, { name: 'asc' }] } },
  });
  return distinct((revision?.labels ?? []).map(({ anchor, text }) => ({ id: anchor, text })));
}

function headingsOf(labels: readonly Label[]): PublishedHeading[] {
  const headings = labels.filter(({ kind }) => kind === 'heading');
  const inOrder = headings.toSorted((one, other) => one.line - other.line);
  return distinct(inOrder.map(({ anchor, text }) => ({ id: anchor, text })));
}

/** A heading with an explicit name has two labels. */
function distinct(headings: readonly PublishedHeading[]): PublishedHeading[] {
  return [...new Map(headings.map((heading) => [heading.id, heading])).values()];
}
