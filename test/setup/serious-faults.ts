import { AxeBuilder } from '@axe-core/playwright';
import { testSize } from './test-size';

/**
 * Faults of a page that axe calls serious or critical, with the first place of each. The page is not to be used afterwards: `npm test` takes
 * most repetitions out of it, `npm run test:long` fewer.
 */
export async function seriousFaults(
  page: ConstructorParameters<typeof AxeBuilder>[0]['page'],
  name: string,
): Promise<string[]> {
  await page.evaluate(leaveOutRepetitions, testSize(3, 30));
  // No page has frames, for whose sake the other mode opens a second page each time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(' ')}`);
}

/**
 * In the browser: keeps the first `kept` of what axe would look at a thousand times alike, the boxes that KaTeX draws a formula with, which are
 * hidden from assistive technology, and the signs of code in each colour.
 */
function leaveOutRepetitions(kept: number): void {
  for (const drawing of [...document.querySelectorAll('.katex-html')].slice(kept)) drawing.remove();
  const seen = new Map<string | null, number>();
  for (const sign of document.querySelectorAll('pre span[style]')) {
    const colour = sign.getAttribute('style');
    const times = (seen.get(colour) ?? 0) + 1;
    seen.set(colour, times);
    if (times > kept) sign.replaceWith(sign.textContent);
  }
}
