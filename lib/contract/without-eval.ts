import { z } from 'zod';

// In a browser Zod must not try whether it may compile schemas: the site's policy forbids `eval`, and each try is a violation of it.
// Every file of this room that makes schemas imports this one, so that it has been read before them.
if (typeof document !== 'undefined') z.config({ jitless: true });
