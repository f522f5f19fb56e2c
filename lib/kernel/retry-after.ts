/** The value of `Retry-After` (RFC 9110, section 10.2.3) if it is unknown how long something will be unavailable or busy. */
export const retryAfterSeconds = 5;
