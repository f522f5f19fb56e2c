import { describe, expect, it } from 'vitest';
import { readMacroLines, writeMacroLines } from '@/app/admin/(signed-in)/settings/macro-lines';

describe('the macros that are typed', () => {
  it.each([
    ['\\R = \\mathbb{R}', '\\R', '\\mathbb{R}'],
    ['\\R: \\mathbb{R}', '\\R', '\\mathbb{R}'],
    ['  \\eq = a=b', '\\eq', 'a=b'],
    ['\\ie = \\text{i.e.}\\ ', '\\ie', '\\text{i.e.}\\ '],
    ['\\newcommand{\\R}{\\mathbb{R}}', '\\R', '\\mathbb{R}'],
    ['\\newcommand\\R{\\mathbb{R}}  ', '\\R', '\\mathbb{R}'],
    ['\\renewcommand*{\\E}[1]{\\mathbb{E}[#1]}', '\\E', '\\mathbb{E}[#1]'],
    ['\\providecommand{\\abs}[1]{|#1|}', '\\abs', '|#1|'],
    ['\\def\\inner#1#2{\\langle #1, #2\\rangle}', '\\inner', '\\langle #1, #2\\rangle'],
    ['\\DeclareMathOperator{\\argmin}{arg\\,min}', '\\argmin', '\\operatorname{arg\\,min}'],
    ['\\DeclareMathOperator*{\\argmax}{arg\\,max}', '\\argmax', '\\operatorname*{arg\\,max}'],
  ])('are read from %j', (line, name, value) => {
    expect(readMacroLines(line)).toEqual({ macros: { [name]: value } });
  });

  it('may have empty lines and comments among them, and the later of two of a name counts', () => {
    expect(readMacroLines('% sets\r\n\\R = R\r\n\r\n\\R = \\mathbb{R}\n')).toEqual({
      macros: { '\\R': '\\mathbb{R}' },
    });
    expect(readMacroLines('')).toEqual({ macros: {} });
  });

  it.each(['R = x', '\\R2 = x', '\\R', '\\R =', '\\newcommand{\\R}', 'text'])('do not include %j', (line) => {
    expect(readMacroLines(`\\a = b\n${line}`)).toEqual({ faultyLine: 2 });
  });

  it('are shown so that they are read again as they were', () => {
    const macros = { '\\E': '\\mathbb{E}[#1]', '\\eq': 'a=b', '\\ie': '\\text{i.e.}\\ ' };
    expect(readMacroLines(writeMacroLines(macros))).toEqual({ macros });
  });
});
