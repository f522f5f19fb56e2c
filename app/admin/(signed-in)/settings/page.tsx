import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { allows } from '@/lib/accounts/policy';
import { maxPageSize } from '@/lib/contract/site';
import { requireSite } from '@/lib/site/read-site';
import { showRenderingSettings } from '@/lib/site/show-rendering-settings';
import { adminText } from '../../admin-locale';
import { ActionForm } from '../../components/action-form';
import { CheckboxField } from '../../components/checkbox-field';
import { languageChoices } from '../../components/language-choices';
import { PageFrame } from '../../components/page-frame';
import { Section } from '../../components/section';
import { SelectField } from '../../components/select-field';
import { SubmitButton } from '../../components/submit-button';
import { TextAreaField } from '../../components/text-area-field';
import { TextField } from '../../components/text-field';
import { VersionField } from '../../components/version-field';
import { timeZones } from '../../format/time-zones';
import { signedInPerson } from '../../signed-in-person';
import { RenderingForm } from './rendering-form';
import { saveSettings } from './save-settings';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('settings.title') };
}

export default async function SettingsPage() {
  const actor = await signedInPerson();
  if (!allows(actor, 'site.edit')) notFound();
  const [site, rendering, t] = await Promise.all([requireSite(), showRenderingSettings(actor), adminText()]);
  const stored = t('common.storedNow');
  return (
    <PageFrame narrow title={t('settings.title')}>
      <Section title={t('settings.site')}>
        <ActionForm action={saveSettings}>
          <VersionField version={site.version} />
          <TextField name="name" label={t('settings.name')} defaultValue={site.name} storedLabel={stored} required />
          <TextAreaField
            name="description"
            label={t('settings.description')}
            hint={t('settings.descriptionHint')}
            defaultValue={site.description}
            storedLabel={stored}
          />
          <SelectField
            name="language"
            label={t('settings.language')}
            hint={t('settings.languageHint')}
            defaultValue={site.language}
            storedLabel={stored}
            choices={languageChoices}
          />
          <SelectField
            name="timeZone"
            label={t('settings.timeZone')}
            hint={t('settings.timeZoneHint')}
            defaultValue={site.timeZone}
            storedLabel={stored}
            choices={timeZones(site.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          />
          <TextField
            name="pageSize"
            type="number"
            min={1}
            max={maxPageSize}
            label={t('settings.pageSize')}
            defaultValue={String(site.pageSize)}
            storedLabel={stored}
            required
          />
          <CheckboxField
            name="publishSources"
            label={t('settings.publishSources')}
            hint={t('settings.publishSourcesHint')}
            defaultChecked={site.publishSources}
          />
          <SubmitButton className="justify-self-start">{t('common.save')}</SubmitButton>
        </ActionForm>
      </Section>
      <Section title={t('rendering.title')} intro={t('rendering.intro')}>
        <RenderingForm settings={rendering} t={t} />
      </Section>
    </PageFrame>
  );
}
