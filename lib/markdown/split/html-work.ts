import { voidElements } from '../text/void-elements';

const htmlBlock = 400;

/** What the HTML in a block costs. Elements that are open take part in each one that begins, and those of text are opened anew in each block (HTML 13.2.4.3). */
export function htmlWork(text: string): number {
  if (!/^<[A-Za-z/!]/m.test(text)) return 0;
  let open = 0;
  let work = 0;
  for (const [, closing, name = ''] of text.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})|\n[ \t]*\n/g)) {
    if (closing === '/') open = Math.max(0, open - 1);
    else if (name === '') work += open;
    else {
      if (!voidElements.has(name.toLowerCase())) open += 1;
      work += open;
    }
  }
  return htmlBlock + work / 2;
}
