import { beforeAll, describe, expect, it } from 'vitest';
import { loadLanguages } from '@/lib/markdown/code/load-languages';
import { parseCodeInfo } from '@/lib/markdown/code/parse-code-info';
import { type CodeBlockPlace, renderCodeBlock } from '@/lib/markdown/code/render-code-block';

const render = (text: string, info: string, place?: CodeBlockPlace) => {
  const [lang = '', ...meta] = info.split(' ');
  return renderCodeBlock({ text, info: parseCodeInfo(lang, meta.join(' ')) }, place);
};
const plain = (language: string, inner: string) =>
  `<pre class="code-block" data-language="${language}" tabindex="0"><code class="language-${language}">${inner}</code></pre>`;

beforeAll(async () => {
  await loadLanguages(['js', 'diff', 'console', 'python']);
});

describe('a block of code', () => {
  it('without a language is plain', () => {
    expect(render('a < b & "c"', '')).toEqual({
      html: '<pre class="code-block" tabindex="0"><code>a &lt; b &amp; "c"\n</code></pre>',
      text: 'a < b & "c"',
      colouredLines: 0,
      isTooLong: false,
    });
  });

  it('of a language that is not loaded is plain, and its name is only text', () => {
    expect(render('a', '"><script>').html).toBe(plain('&quot;&gt;&lt;script&gt;', 'a\n'));
  });

  it('is coloured for both themes', () => {
    expect(render('let x = 1 < y\n', 'js')).toEqual({
      html: plain(
        'js',
        '<span style="--shiki-light:#A0111F;--shiki-dark:#FF9492">let</span> x ' +
          '<span style="--shiki-light:#A0111F;--shiki-dark:#FF9492">= </span>' +
          '<span style="--shiki-light:#023B95;--shiki-dark:#91CBFF">1 </span>' +
          '<span style="--shiki-light:#A0111F;--shiki-dark:#FF9492">&lt;</span> y\n\n',
      ),
      text: 'let x = 1 < y\n',
      colouredLines: 2,
      isTooLong: false,
    });
  });

  it('has its title above it', () => {
    expect(render('a', 'x title="a<b>.x"').html).toBe(
      `<figure class="code-figure"><figcaption>a&lt;b&gt;.x</figcaption>${plain('x', 'a\n')}</figure>`,
    );
  });

  it('with a label has an anchor and a number', () => {
    expect(render('a', 'x #lst:a title=T', { anchor: 'lst-a', number: '代码 1' }).html).toBe(
      '<figure class="code-figure" id="lst-a"><figcaption><span class="caption-number">代码 1</span> T</figcaption>' +
        `${plain('x', 'a\n')}</figure>`,
    );
  });

  it('has numbered lines, counted by style', () => {
    expect(render('a\n\nb', 'x linenos start=10').html).toBe(
      '<pre class="code-block numbered" data-language="x" tabindex="0" style="counter-reset:line 9"><code class="language-x">' +
        '<span class="line">a\n</span><span class="line">\n</span><span class="line">b\n</span></code></pre>',
    );
    expect(render('a', 'x linenos').html).not.toContain('style=');
  });

  it('has highlighted lines', () => {
    expect(render('a\nb\nc', 'x {1,3-5}')).toEqual({
      html: plain(
        'x',
        '<span class="line highlighted">a\n</span><span class="line">b\n</span><span class="line highlighted">c\n</span>',
      ),
      text: 'a\nb\nc',
      colouredLines: 0,
      isTooLong: false,
    });
  });

  it.each([
    ['a(); // [!code ++]', 'added', 'a();'],
    ['a(); // [!code --]', 'removed', 'a();'],
    ['a  # [!code ++]', 'added', 'a'],
    ['a /* [!code --] */', 'removed', 'a'],
    ['<a> <!-- [!code ++] -->', 'added', '<a>'],
    ['-- [!code ++]', 'added', ''],
    ['x ;; [!code --]', 'removed', 'x'],
    ['\\a %% [!code ++]', 'added', '\\a'],
  ])('%s is a line that was %s', (line, change, text) => {
    const { html, text: shown } = render(`1\n${line}`, 'x');
    const name = change === 'added' ? 'ins' : 'del';
    const escaped = text.replace('<', '&lt;').replace('>', '&gt;');
    expect(html).toBe(
      plain('x', `<span class="line">1\n</span><${name} class="line ${change}">${escaped}\n</${name}>`),
    );
    expect(shown).toBe(`1\n${text}`);
  });

  it.each([
    ['a // [!code focus]', 'x'],
    ['a [!code ++]', 'x'],
    ['a // [!code ++] b', 'x'],
    ['a // [!code ++]', 'md'],
    ['a // [!code ++]', ''],
  ])('%s in "%s" is not a mark', (line, info) => {
    expect(render(line, info).text).toBe(line);
    expect(render(line, info).html).not.toContain('class="line');
  });

  it('is coloured as if its mark were not there', () => {
    const [, marked = ''] =
      /<ins class="line added">(.*)\n<\/ins>/.exec(render('let x // [!code ++]', 'js').html) ?? [];
    expect(render('let x', 'js').html).toBe(plain('js', `${marked}\n`));
  });

  it('of differences marks added and removed lines, but not its header', () => {
    const { html, text } = render('--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z', 'diff');
    expect(html.match(/<(ins|del|span) class="line[^"]*">/g)).toEqual([
      '<span class="line">',
      '<span class="line">',
      '<span class="line">',
      '<del class="line removed">',
      '<ins class="line added">',
      '<span class="line">',
    ]);
    expect(text).toBe('--- a\n+++ b\n@@ -1 +1 @@\n-x\n+y\n z');
    expect(html.replace(/<[^>]*>/g, '')).toBe(`${text}\n`);
  });

  it('of a terminal has prompts separate from commands', () => {
    const { html } = render('$ ls <x>\nout\n>>> $ ', 'console');
    expect(html).toContain('<span class="prompt">$ </span>');
    expect(html.match(/class="prompt"/g)).toHaveLength(1);
    expect(html.replace(/<[^>]*>/g, '')).toBe('$ ls &lt;x&gt;\nout\n&gt;&gt;&gt; $ \n');
    expect(render('>>> 1 + 1\n2', 'pycon').html).toBe(
      plain('pycon', '<span class="prompt">&gt;&gt;&gt; </span>1 + 1\n2\n'),
    );
    expect(render('$ a', 'constructor').html).toBe(plain('constructor', '$ a\n'));
  });

  it('normalizes line endings', () => {
    expect(render('a\r\nb\rc', '').html).toBe('<pre class="code-block" tabindex="0"><code>a\nb\nc\n</code></pre>');
  });
});

describe('the share of an article that is coloured', () => {
  it('is used up when the caller says so', () => {
    expect(render('let x', 'js', { plain: true })).toEqual({
      html: plain('js', 'let x\n'),
      text: 'let x',
      colouredLines: 0,
      isTooLong: true,
    });
    expect(render('let x', 'x', { plain: true }).isTooLong).toBe(false);
  });

  it('is used up by lines, a long one counting once per hundred characters', () => {
    expect(render('x\n\ny', 'js').colouredLines).toBe(3);
    expect(render('x'.repeat(101), 'js').colouredLines).toBe(2);
    expect(render('x\n'.repeat(1_999), 'js').colouredLines).toBe(2_000);
    expect(render('x\n'.repeat(2_000), 'js')).toMatchObject({
      colouredLines: 0,
      isTooLong: true,
    });
  });

  it('does not slow down a block of ten million lines', () => {
    const begun = performance.now();
    const { html, isTooLong } = render('\n'.repeat(10_000_000), 'js {1} linenos');
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(html).toHaveLength(
      10_000_000 +
        '<pre class="code-block numbered" data-language="js" tabindex="0"><code class="language-js"><span class="line">\n</span></code></pre>'
          .length,
    );
    expect(isTooLong).toBe(true);
  });
});
