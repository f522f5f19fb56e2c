import { AxeBuilder } from '@axe-core/playwright';

/** Faults of a page that axe calls serious or critical, with the first place of each. */
export async function seriousFaults(
  page: ConstructorParameters<typeof AxeBuilder>[0]['page'],
  name: string,
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(' ')}`);
}
