'use client';

import { createContext } from 'react';

/** How something inside a dialog closes it; outside of one, nothing happens. */
export const DialogContext = createContext<{ close: () => void }>({ close: () => undefined });
