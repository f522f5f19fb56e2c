import type { Translate } from '@/lib/i18n/translator';

/** The footer of every page. */
export function SiteFooter({ name, translate }: { name: string; translate: Translate }) {
  return (
    <footer className="site-footer">
      <p>{name}</p>
      <p>
        <a href="#top">{translate('footer.top')}</a>
      </p>
    </footer>
  );
}
