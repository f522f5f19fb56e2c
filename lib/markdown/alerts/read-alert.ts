import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Language } from '@/lib/kernel/language';

/**
 * Turns a block quotation into an alert if it begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` on its own
 * line (GitHub's "Alerts"), in upper or lower case; otherwise returns false and changes nothing. A title may follow the mark; `[!NOTE]-`
 * makes a folded alert and `[!NOTE]+` an open one that can be folded. The result is an `aside` with the role `note`, which is not a
 * landmark, named by its title, or `details`.
 */
export function readAlert(quote: Blockquote, language: Language): boolean {
  const [first, ...others] = quote.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return false;
  const match = markPattern.exec(text.value);
  const kind = match?.[1]?.toLowerCase();
  if (match === null || !isAlertKind(kind)) return false;
  const fold = match[2];
  text.value = text.value.slice(match[0].length);
  const { title, body } = splitFirstLine(first.children);
  if (title.length === 0 && body.length === 0 && others.length === 0) {
    text.value = match[0];
    return false;
  }
  const shownTitle: PhrasingContent[] = title.length > 0 ? title : [{ type: 'text', value: titles[language][kind] }];
  const heading: Paragraph = {
    type: 'paragraph',
    children: shownTitle,
    data: { ...(fold && { hName: 'summary' }), hProperties: { className: ['alert-title'] } },
    ...(title.length > 0 && first.position && { position: first.position }),
  };
  const rest: Paragraph[] = body.length > 0 ? [{ ...first, children: body }] : [];
  quote.children = [heading, ...rest, ...others];
  quote.data = { ...quote.data, ...element(kind, fold, plainText(shownTitle)) };
  return true;
}

const markPattern = /^\[!([A-Za-z]{3,9})\]([+-])?(?:[ \t]+|(?=\n)|$)/;

const titles = {
  zh: { note: '注意', tip: '提示', important: '重要', warning: '警告', caution: '小心' },
  en: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
};

function isAlertKind(name: string | undefined): name is keyof typeof titles.zh {
  return name !== undefined && Object.hasOwn(titles.zh, name);
}

function element(kind: string, fold: string | undefined, name: string): Blockquote['data'] {
  const className = ['alert', `alert-${kind}`];
  if (fold === undefined) return { hName: 'aside', hProperties: { className, role: 'note', ariaLabel: name } };
  return { hName: 'details', hProperties: { className, ...(fold === '+' && { open: true }) } };
}

/** Splits the content into the first line and the rest. */
function splitFirstLine(children: PhrasingContent[]): { title: PhrasingContent[]; body: PhrasingContent[] } {
  const at = children.findIndex(
    (child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')),
  );
  const dividing = children[at];
  if (dividing === undefined) return { title: withoutEmpty(children), body: [] };
  const title = children.slice(0, at);
  const body = children.slice(at + 1);
  if (dividing.type === 'text') {
    const ending = dividing.value.indexOf('\n');
    title.push({ type: 'text', value: dividing.value.slice(0, ending).trimEnd() });
    body.unshift({ ...dividing, value: dividing.value.slice(ending + 1) });
  }
  return { title: withoutEmpty(title), body: withoutEmpty(body) };
}

function withoutEmpty(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.filter((node) => node.type !== 'text' || node.value !== '');
}

function plainText(nodes: PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plainText(node.children) : ''))
    .join('');
}
