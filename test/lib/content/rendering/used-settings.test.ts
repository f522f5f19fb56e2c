import { describe, expect, it } from 'vitest';
import { usedSettings } from '@/lib/content/rendering/used-settings';
import type { RenderingSettings } from '@/lib/contract/rendering-settings';

const settings: Omit<RenderingSettings, 'version'> = {
  macros: { '\\R': '\\mathbb{R}', '\\Rn': '\\R^{#1}', '\\E': '\\operatorname{E}', '\\loop': '\\loop' },
  packages: [],
  bibliography: '@book{knuth, title={TeX}}',
  citationStyle: 'apa',
};
const macrosOf = (text: string) => Object.keys(usedSettings(settings, text).macros ?? {});

describe('usedSettings', () => {
  it('gives nothing to a text that needs nothing', () => {
    expect(usedSettings(settings, 'Plain, with $x^2$ and \\alpha.')).toEqual({});
  });

  it('gives the macros that are named and those that they name, and no others', () => {
    expect(macrosOf('$\\Rn{3}$')).toEqual(['\\R', '\\Rn']);
    expect(macrosOf('$\\E[x]$ and $\\loop$')).toEqual(['\\E', '\\loop']);
    expect(macrosOf('$\\Rightarrow$')).toEqual([]);
  });

  it('gives all of them to a text that makes names of its own', () => {
    expect(macrosOf('$\\csname E\\endcsname$')).toEqual(Object.keys(settings.macros));
  });

  it('gives packages to a text that has a command', () => {
    const withPackages: typeof settings = { ...settings, packages: ['physics'] };
    expect(usedSettings(withPackages, '$\\dv{x}$')).toEqual({ packages: ['physics'] });
    expect(usedSettings(withPackages, 'Plain, with $x^2$.')).toEqual({});
  });

  it('gives sources and style only where something may be cited', () => {
    const { bibliography, citationStyle } = settings;
    expect(usedSettings(settings, 'See [@knuth].')).toEqual({ bibliography, citationStyle });
    expect(usedSettings({ ...settings, citationStyle: 'auto', bibliography: '' }, '[@knuth]')).toEqual({});
  });
});
