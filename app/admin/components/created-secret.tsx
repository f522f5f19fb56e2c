'use client';

import { Check, Copy } from 'lucide-react';
import { useContext, useState } from 'react';
import { FormStateContext } from '../form/form-state-context';
import { Button } from './button';
import { Notice } from './notice';

/** The secret that the surrounding form just created, shown only once, with a button that copies it. */
export function CreatedSecret({
  label,
  explanation,
  copy,
  copied,
}: {
  label: string;
  explanation: string;
  copy: string;
  copied: string;
}) {
  const state = useContext(FormStateContext);
  const [copiedSecret, setCopiedSecret] = useState('');
  const secret = state.status === 'done' ? state.created?.secret : undefined;
  if (secret === undefined) return null;
  const done = copiedSecret === secret;
  const copySecret = () => copyText(secret).then(() => setCopiedSecret(secret));
  return (
    <Notice tone="good">
      <p>{explanation}</p>
      <output
        aria-label={label}
        className="mt-2 block rounded-md bg-surface px-2 py-1.5 font-mono text-[0.8125rem] break-all select-all"
      >
        {secret}
      </output>
      <Button size="small" className="mt-2" onClick={copySecret}>
        {done ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
        <span aria-live="polite">{done ? copied : copy}</span>
      </Button>
    </Notice>
  );
}

/** Copies text to the clipboard, also on a page without TLS, where browsers support only the older API. */
async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
