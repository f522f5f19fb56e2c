'use client';

import { useEffect, useState } from 'react';
import { SelectField } from '../admin/components/select-field';

/** The time zone, preselected from the browser as soon as scripts run. */
export function TimeZoneField({ label, hint, zones }: { label: string; hint: string; zones: readonly string[] }) {
  const [own, setOwn] = useState('UTC');
  useEffect(() => setOwn(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  // A browser may use an older name for its zone than the server's list.
  const known = zones.includes(own) ? zones : [own, ...zones];
  return (
    <SelectField
      name="timeZone"
      label={label}
      hint={hint}
      defaultValue={own}
      choices={known.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
    />
  );
}
