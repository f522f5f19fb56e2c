import type { Page } from 'playwright-core';

/** Runs in the page before anything else of it: tells the test what ran and what the policy stopped. */
export function watchPage(): void {
  const tell = (words: string) => (window as unknown as { tellTest(words: string): void }).tellTest(words);
  Object.defineProperty(window, '__xss', {
    get: () => undefined,
    set: (value: unknown) => tell(`ran ${value}`),
  });
  document.addEventListener('securitypolicyviolation', (event) =>
    tell(`policy ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
  );
}

/** Does what would set a handler off: presses, hovers, focuses and opens everything in the texts; then gives it time to run. */
export async function provoke(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const stay = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || /^https?:$/.test(link.protocol)) event.preventDefault();
    };
    document.addEventListener('click', stay);
    document.addEventListener('submit', (event) => event.preventDefault());
    for (const element of document.querySelectorAll<HTMLElement>('.prose *, .excerpt *')) {
      for (const type of ['mouseover', 'mouseenter', 'focus', 'click', 'toggle', 'animationstart']) {
        element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      }
    }
    document.removeEventListener('click', stay);
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
}

/** What a script could hide in, anywhere on the page: handlers, addresses that run, and elements that do. */
export async function planted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const isAddress = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster'].includes(name);
        const scheme = isAddress && URL.parse(value, document.baseURI)?.protocol;
        const isHarmless = !scheme || ['http:', 'https:', 'mailto:', 'tel:'].includes(scheme);
        if (/^on|^srcdoc$/i.test(name) || !isHarmless) found.push(`${element.tagName} ${name}=${value}`);
      }
    }
    for (const text of document.querySelectorAll('.prose, .excerpt, .editor-preview')) {
      const running = 'script, iframe, object, embed, style, link, meta, base, form, textarea, template, foreignObject';
      for (const element of text.querySelectorAll(running)) found.push(element.outerHTML.slice(0, 200));
    }
    return found;
  });
}
