/** The kind, and the key, of the one job that renders again the articles which the site's rendering settings concern. */
export const renderingJobKind = 'rerender-articles';
