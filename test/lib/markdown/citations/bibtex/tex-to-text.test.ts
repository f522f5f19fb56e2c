import { describe, expect, it } from 'vitest';
import { sentenceCase } from '@/lib/markdown/citations/bibtex/sentence-case';
import { texSegments } from '@/lib/markdown/citations/bibtex/tex-segments';
import { texToText } from '@/lib/markdown/citations/bibtex/tex-to-text';
import { verbatimText } from '@/lib/markdown/citations/bibtex/verbatim-text';

describe('texToText', () => {
  it.each([
    ['{\\"u}\\"{u}\\"u', 'üüü'],
    ["\\'e {\\'e} \\'{e}", 'é é é'],
    ['Ho\\v{r}ava, {\\v{C}}ech, \\v Zi\\v{z}ek', 'Hořava, Čech, Žižek'],
    ["na{\\\"\\i}ve \\'{\\i} \\'\\i{} \\^{\\j}", 'naïve í í ĵ'],
    ['Erd{\\H o}s, {\\L}ukasz, \\O rsted, Stra{\\ss}e, \\AA ngstr\\"om', 'Erdős, Łukasz, Ørsted, Straße, Ångström'],
    ['\\c{c} \\c c \\k{a} \\r{a} \\=a \\.z \\~n \\u{g} \\d{h} \\b{o} \\`a', 'ç ç ą å ā ż ñ ğ ḥ o̱ à'],
    ['\\&\\%\\$\\#\\_\\{\\}', '&%$#_{}'],
    ["``a'' `b' it's --- 1--2 a-b", '“a” ‘b’ it’s — 1–2 a-b'],
    ['a~b\\ c\\,d\\\\e f\\-g', 'a b c d e fg'],
    ['Proof of $x^2 \\le \\frac{1}{2}$ --- done', 'Proof of $x^2 \\le \\frac{1}{2}$ — done'],
    ['costs \\$5 and $5', 'costs $5 and $5'],
    ['{\\em a} \\emph{b} \\textbf{c} {\\it d}', 'a b c d'],
    ['\\LaTeX{} and \\TeX\\ and \\unknown{x}', 'LaTeX and TeX and x'],
    ['\\url{http://a.org/~b_c--d} \\href{http://x}{shown}', 'http://a.org/~b_c--d shown'],
    ['  much \n\t space ', 'much space'],
    ['中文——“引号”', '中文——“引号”'],
    ['\\', '\\'],
    ["\\'", ''],
    ['}}{', ''],
    ['a \\url{open', 'a'],
  ])('reads %j', (tex, text) => {
    expect(texToText(tex)).toBe(text);
  });
});

describe('verbatimText', () => {
  it.each([
    ['\\url{https://a.org/x\\_y\\%20\\~{}z--w}', 'https://a.org/x_y%20~z--w'],
    [' https://a.org/\n b{c} ', 'https://a.org/bc'],
    ['10.1000/a\\textasciitilde{}b\\&c', '10.1000/a~b&c'],
  ])('reads the address %j', (tex, text) => {
    expect(verbatimText(tex)).toBe(text);
  });
});

describe('sentenceCase', () => {
  it.each([
    ['Attention Is All You Need', 'Attention is all you need'],
    ['A Theory of the {Bell} System and a {L}aplace Transform', 'A theory of the Bell system and a Laplace transform'],
    ['{BERT}: Pre-training of Deep Transformers', 'BERT: Pre-training of deep transformers'],
    ['Deep Learning: A Survey? The End. Or Not', 'Deep learning: A survey? The end. Or not'],
    ['Auto-Encoding Variational {Bayes}', 'Auto-encoding variational Bayes'],
    ['Layers of Features from Tiny Images', 'Layers of features from tiny images'],
    ['Word2Vec and GloVe in TensorFlow Models', 'Word2Vec and GloVe in TensorFlow models'],
    ['Analysis of Markov chain Monte Carlo', 'Analysis of Markov chain Monte Carlo'],
    ['{Keep All Of This}', 'Keep All Of This'],
    ['G{\\"o}del Escher Bach', 'Gödel escher bach'],
    ['the ends of $L^p$ Spaces', 'the ends of $L^p$ Spaces'],
    ['机器学习 Machine Learning', '机器学习 machine learning'],
  ])('writes %j', (title, text) => {
    expect(sentenceCase(texSegments(title))).toBe(text);
  });
});
