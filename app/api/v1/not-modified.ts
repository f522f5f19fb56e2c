/** The OpenAPI response of every GET with a matching If-None-Match (RFC 9110, section 13.1.2). */
export const notModified = { 304: { description: 'Unchanged since the ETag of If-None-Match; no body.' } } as const;
