import { ownValue } from '@/lib/kernel/own-value';

interface AlertWords {
  zh: string;
  en: string;
}

/** The kinds of alerts, which are GitHub's, with their titles. Each has a style in alerts.css. */
export const alertKinds = {
  note: { zh: '注意', en: 'Note' },
  tip: { zh: '提示', en: 'Tip' },
  important: { zh: '重要', en: 'Important' },
  warning: { zh: '警告', en: 'Warning' },
  caution: { zh: '小心', en: 'Caution' },
} satisfies Record<string, AlertWords>;

export type AlertKind = keyof typeof alertKinds;

/** An alert by the name that an author wrote: the kind whose style it has, and its title unless the author sets one. */
export interface NamedAlert {
  kind: AlertKind;
  title: AlertWords;
}

const titlesOfOthers: Record<AlertKind, Record<string, AlertWords>> = {
  note: {
    info: { zh: '信息', en: 'Info' },
    abstract: { zh: '摘要', en: 'Abstract' },
    summary: { zh: '小结', en: 'Summary' },
    tldr: { zh: '太长不看', en: 'TL;DR' },
    todo: { zh: '待办', en: 'To do' },
    question: { zh: '问题', en: 'Question' },
    faq: { zh: '常见问题', en: 'FAQ' },
    help: { zh: '帮助', en: 'Help' },
    quote: { zh: '引用', en: 'Quote' },
    cite: { zh: '引用', en: 'Quote' },
    seealso: { zh: '另见', en: 'See also' },
    admonition: { zh: '注意', en: 'Note' },
  },
  tip: {
    hint: { zh: '提示', en: 'Hint' },
    success: { zh: '成功', en: 'Success' },
    check: { zh: '成功', en: 'Success' },
    done: { zh: '完成', en: 'Done' },
  },
  important: {},
  warning: {
    attention: { zh: '注意', en: 'Attention' },
  },
  caution: {
    danger: { zh: '危险', en: 'Danger' },
    error: { zh: '错误', en: 'Error' },
    failure: { zh: '失败', en: 'Failure' },
    fail: { zh: '失败', en: 'Failure' },
    missing: { zh: '缺失', en: 'Missing' },
    bug: { zh: '缺陷', en: 'Bug' },
  },
};

/**
 * Other names of alerts with the kinds that they belong to: those of Obsidian ("Callouts"), Docusaurus and VitePress ("Admonitions", "Custom
 * Containers") and MyST ("Admonitions"). `example`, which Obsidian has too, is a theorem block.
 */
const namedAlerts: Record<string, NamedAlert> = Object.fromEntries(
  Object.entries(alertKinds).flatMap(([name, title]) => {
    const kind = name as AlertKind;
    const others = Object.entries(titlesOfOthers[kind]).map(([other, words]) => [other, { kind, title: words }]);
    return [[kind, { kind, title }], ...others];
  }),
);

export function alertNamed(name: string): NamedAlert | undefined {
  return ownValue(namedAlerts, name);
}
