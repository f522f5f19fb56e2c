/** Minimum characters of a new password (NIST SP 800-63B section 5.1.1). Without imports, so that forms in the browser can have it. */
export const minPasswordCharacters = 10;
