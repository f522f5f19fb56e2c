/** LaTeX packages whose commands an article or a site can switch on. Later ones take precedence where two define the same command. */
export const mathPackages = ['physics', 'siunitx'] as const;

export type MathPackage = (typeof mathPackages)[number];
