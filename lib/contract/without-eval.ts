import { z } from 'zod';

// In a browser Zod must not test whether it can compile schemas: the Content-Security-Policy forbids `eval`, and each test violates it.
// Every file of this folder that defines schemas imports this one first, so that the setting applies to them.
if (typeof document !== 'undefined') z.config({ jitless: true });
