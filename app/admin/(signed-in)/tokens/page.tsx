import type { Metadata } from 'next';
import { listTokens } from '@/lib/accounts/list-tokens';
import { allows } from '@/lib/accounts/policy';
import { adminText } from '../../admin-locale';
import { EmptyState } from '../../components/empty-state';
import { PageFrame } from '../../components/page-frame';
import { Section } from '../../components/section';
import { moments } from '../../format/moments';
import { signedInPerson } from '../../signed-in-person';
import { TokenForm } from './token-form';
import { TokenTable } from './token-table';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await adminText())('tokens.title') };
}

export default async function TokensPage() {
  const actor = await signedInPerson();
  const [tokens, t, say] = await Promise.all([listTokens(actor), adminText(), moments()]);
  return (
    <PageFrame title={t('tokens.title')} intro={t('tokens.intro')}>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        {tokens.length === 0 ? (
          <EmptyState title={t('tokens.emptyTitle')}>{t('tokens.emptyBody')}</EmptyState>
        ) : (
          <TokenTable tokens={tokens} showPerson={allows(actor, 'token.manage')} say={say} t={t} />
        )}
        <Section title={t('tokens.create')}>
          <TokenForm t={t} />
        </Section>
      </div>
    </PageFrame>
  );
}
