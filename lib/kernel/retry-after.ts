/** What `Retry-After` says (RFC 9110, section 10.2.3) where nobody knows how long something will be away or busy. */
export const retryAfterSeconds = 5;
