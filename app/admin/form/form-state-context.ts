'use client';

import { createContext } from 'react';
import { type FormState, idle } from './form-state';

/** The state of the form that contains a field. */
export const FormStateContext = createContext<FormState>(idle);
