'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requestActor } from '@/app/actor';
import { renderingSettings } from '@/lib/contract/rendering-settings';
import { updateRenderingSettings } from '@/lib/site/update-rendering-settings';
import { adminText } from '../../admin-locale';
import type { FormState } from '../../form/form-state';
import { submitForm } from '../../form/submit-form';
import { readMacroLines } from './macro-lines';

const macroLines = z.string().transform((text, context) => {
  const read = readMacroLines(text);
  if ('macros' in read) return read.macros;
  context.addIssue({ code: 'custom', params: { line: read.faultyLine } });
  return z.NEVER;
});

const { macros, packages, bibliography, citationStyle } = renderingSettings.shape;
const fields = z.object({ macros: macroLines.pipe(macros), packages, bibliography, citationStyle });

/** Saves the rendering settings, based on the version that the form was filled from. */
export async function saveRendering(_previous: FormState, form: FormData): Promise<FormState> {
  const state = await submitForm(form, {
    schema: fields,
    input: {
      macros: form.get('macros'),
      packages: form.getAll('packages'),
      // A form sends line endings as CR LF (HTML standard, constructing the entry list).
      bibliography: String(form.get('bibliography') ?? '').replaceAll('\r\n', '\n'),
      citationStyle: form.get('citationStyle'),
    },
    run: async (changes) => {
      const input = { version: Number(form.get('version')), changes };
      const { version } = await updateRenderingSettings(await requestActor(), input);
      return { version, message: (await adminText())('rendering.saved') };
    },
  });
  revalidatePath('/admin', 'layout');
  return state;
}
