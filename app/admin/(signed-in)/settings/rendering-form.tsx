import type { RenderingSettings } from '@/lib/contract/rendering-settings';
import type { Translate } from '@/lib/i18n/translator';
import { mathPackages } from '@/lib/kernel/math-packages';
import { ActionForm } from '../../components/action-form';
import { CheckboxField } from '../../components/checkbox-field';
import { SelectField } from '../../components/select-field';
import { SubmitButton } from '../../components/submit-button';
import { TextAreaField } from '../../components/text-area-field';
import { VersionField } from '../../components/version-field';
import { writeMacroLines } from './macro-lines';
import { saveRendering } from './save-rendering';

/** The site's macros, packages, sources and citation style. */
export function RenderingForm({ settings, t }: { settings: RenderingSettings; t: Translate }) {
  const stored = t('common.storedNow');
  const styles = [
    { value: 'auto', label: t('rendering.styleAuto') },
    { value: 'gb-t-7714', label: 'GB/T 7714' },
    { value: 'apa', label: 'APA' },
  ];
  return (
    <ActionForm action={saveRendering}>
      <VersionField version={settings.version} />
      <TextAreaField
        name="macros"
        code
        rows={6}
        label={t('rendering.macros')}
        hint={t('rendering.macrosHint', { short: '\\R = \\mathbb{R}', long: '\\newcommand{\\E}[1]{\\mathbb{E}[#1]}' })}
        defaultValue={writeMacroLines(settings.macros)}
        storedLabel={stored}
      />
      {mathPackages.map((name) => (
        <CheckboxField
          key={name}
          name="packages"
          value={name}
          label={t('rendering.package', { name })}
          hint={t(`rendering.packageHints.${name}`)}
          defaultChecked={settings.packages.includes(name)}
        />
      ))}
      <SelectField
        name="citationStyle"
        label={t('rendering.style')}
        defaultValue={settings.citationStyle}
        storedLabel={stored}
        choices={styles}
      />
      <TextAreaField
        name="bibliography"
        code
        rows={10}
        label={t('rendering.bibliography')}
        hint={t('rendering.bibliographyHint', { example: '[@knuth1984]' })}
        defaultValue={settings.bibliography}
        storedLabel={stored}
      />
      <SubmitButton className="justify-self-start">{t('common.save')}</SubmitButton>
    </ActionForm>
  );
}
