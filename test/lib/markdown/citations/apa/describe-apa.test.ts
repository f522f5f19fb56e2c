import { describe, expect, it } from 'vitest';
import { citeAll, entryOf } from '../cite-all';

/** By the rules and patterns of the APA manual, 7th edition, chapters 9 and 10, without links. In bibliography order. */
const expected: Record<string, string> = {
  aho1974:
    'Aho, A. V., Hopcroft, J. E., &amp; Ullman, J. D. (1974). <em>The design and analysis of computer algorithms</em>. Addison-Wesley.',
  bahdanau2014:
    'Bahdanau, D., Cho, K., &amp; Bengio, Y. (2014). <em>Neural machine translation by jointly learning to align and translate</em> (arXiv:1409.0473). arXiv. https://arxiv.org/abs/1409.0473',
  bawden2008:
    'Bawden, D. (2008, May 4). <em>Origins and concepts of digital literacy</em>. http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf',
  kells1974: '<em>The book of Kells</em>. (1974). Thames &amp; Hudson.',
  brown2020:
    'Brown, T., Mann, B., Ryder, N., et al. (2020). Language models are few-shot learners. In <em>Advances in Neural Information Processing Systems</em> (Vol. 33, pp. 1877–1901).',
  bush1945: 'Bush, V. (1945, July). As we may think. <em>The Atlantic Monthly, 176</em>(1), 101–108.',
  caplan1993:
    'Caplan, P. (1993). Cataloging internet resources. <em>The Public-Access Computer Systems Review, 4</em>(2), 61–66.',
  cormen2009:
    'Cormen, T. H., Leiserson, C. E., Rivest, R. L., &amp; Stein, C. (2009). <em>Introduction to algorithms</em> (3rd ed.). MIT Press.',
  devlin2019:
    'Devlin, J., Chang, M.-W., Lee, K., &amp; Toutanova, K. (2019). BERT: Pre-training of deep bidirectional transformers for language understanding. In <em>Proceedings of the 2019 Conference of the North American Chapter of the Association for Computational Linguistics</em> (pp. 4171–4186). https://doi.org/10.18653/v1/N19-1423',
  einstein1905:
    'Einstein, A. (1905). Zur Elektrodynamik bewegter Körper. <em>Annalen der Physik, 322</em>(10), 891–921. https://doi.org/10.1002/andp.19053221004',
  erdos1959:
    'Erdős, P., &amp; Rényi, A. (1959). On random graphs I. <em>Publicationes Mathematicae Debrecen, 6</em>, 290–297.',
  fielding2000:
    'Fielding, R. T. (2000). <em>Architectural styles and the design of network-based software architectures</em> [Doctoral dissertation, University of California, Irvine].',
  fisher1936:
    'Fisher, R. A. (1936). <em>Iris</em> [Data set]. UCI Machine Learning Repository. https://doi.org/10.24432/C56C76',
  goodfellow2016: 'Goodfellow, I., Bengio, Y., &amp; Courville, A. (2016). <em>Deep learning</em>. MIT Press.',
  he2016:
    'He, K., Zhang, X., Ren, S., &amp; Sun, J. (2016). Deep residual learning for image recognition. In <em>2016 IEEE Conference on Computer Vision and Pattern Recognition</em> (pp. 770–778). IEEE. https://doi.org/10.1109/CVPR.2016.90',
  hochreiter1997:
    'Hochreiter, S., &amp; Schmidhuber, J. (1997). Long short-term memory. <em>Neural Computation, 9</em>(8), 1735–1780. https://doi.org/10.1162/neco.1997.9.8.1735',
  iso8601:
    'International Organization for Standardization. (2019). <em>Date and time: Representations for information interchange</em> (ISO Standard No. 8601-1:2019).',
  jumper2021:
    'Jumper, J., Evans, R., Pritzel, A., Green, T., Figurnov, M., Ronneberger, O., Tunyasuvunakool, K., Bates, R., Žídek, A., Potapenko, A., Bridgland, A., Meyer, C., Kohl, S. A. A., Ballard, A. J., Cowie, A., Romera-Paredes, B., Nikolov, S., Jain, R., Adler, J., . . . Hassabis, D. (2021). Highly accurate protein structure prediction with AlphaFold. <em>Nature, 596</em>, 583–589. https://doi.org/10.1038/s41586-021-03819-2',
  kingma2014:
    'Kingma, D. P., &amp; Ba, J. (2014). <em>Adam: A method for stochastic optimization</em> (arXiv:1412.6980). arXiv. https://arxiv.org/abs/1412.6980',
  knuth1997:
    'Knuth, D. E. (1997). <em>The art of computer programming: Fundamental algorithms</em> (3rd ed., Vol. 1). Addison-Wesley.',
  knuth1986tex: 'Knuth, D. E. (2021). <em>TeX</em> (Version 3.141592653) [Computer software]. https://ctan.org/pkg/tex',
  krizhevsky2009:
    'Krizhevsky, A. (2009). <em>Learning multiple layers of features from tiny images</em> (Technical Report No. TR-2009). University of Toronto.',
  lecun2015:
    'LeCun, Y., Bengio, Y., &amp; Hinton, G. (2015). Deep learning. <em>Nature, 521</em>(7553), 436–444. https://doi.org/10.1038/nature14539',
  pandoc: 'MacFarlane, J. (2024). <em>Pandoc user’s guide</em>. https://pandoc.org/MANUAL.html',
  montavon2012:
    'Montavon, G., Orr, G. B., &amp; Müller, K.-R. (Eds.). (2012). <em>Neural networks: Tricks of the trade</em> (2nd ed.). Springer.',
  oclc: 'Online Computer Library Center, Inc. (n.d.). <em>About OCLC: History of cooperation</em>. Retrieved March 27, 2012, from https://www.oclc.org/about/cooperation.en.html',
  peebles2001:
    'Peebles, P. Z., Jr. (2001). <em>Probability, random variables, and random signal principles</em> (4th ed.). McGraw-Hill.',
  rumelhart1986:
    'Rumelhart, D. E., Hinton, G. E., &amp; Williams, R. J. (1986). Learning internal representations by error propagation. In D. E. Rumelhart &amp; J. L. McClelland (Eds.), <em>Parallel distributed processing: Explorations in the microstructure of cognition</em> (Vol. 1, pp. 318–362). MIT Press.',
  pdp1986:
    'Rumelhart, D. E., &amp; McClelland, J. L. (Eds.). (1986). <em>Parallel distributed processing: Explorations in the microstructure of cognition</em> (Vol. 1). MIT Press.',
  shannon1940:
    'Shannon, C. E. (1940). <em>A symbolic analysis of relay and switching circuits</em> [Master’s thesis, Massachusetts Institute of Technology].',
  shannon1948:
    'Shannon, C. E. (1948). A mathematical theory of communication. <em>Bell System Technical Journal, 27</em>(3), 379–423. https://doi.org/10.1002/j.1538-7305.1948.tb01338.x',
  tachibana2005:
    'Tachibana, R., Shimizu, S., Kobayashi, S., &amp; Nakamura, T. (2005). <em>Electronic watermarking method and system</em> (U.S. Patent No. 6,915,001). http://www.google.co.in/patents/US6915001',
  turing1950:
    'Turing, A. M. (1950). Computing machinery and intelligence. <em>Mind, LIX</em>(236), 433–460. https://doi.org/10.1093/mind/LIX.236.433',
  maaten2008:
    'van der Maaten, L., &amp; Hinton, G. (2008). Visualizing data using t-SNE. <em>Journal of Machine Learning Research, 9</em>(86), 2579–2605.',
  vaswani2017:
    'Vaswani, A., Shazeer, N., Parmar, N., Uszkoreit, J., Jones, L., Gomez, A. N., Kaiser, Ł., &amp; Polosukhin, I. (2017). Attention is all you need. In <em>Advances in Neural Information Processing Systems</em> (Vol. 30, pp. 5998–6008). Curran Associates.',
  weinstein1974:
    'Weinstein, L., &amp; Swartz, M. N. (1974). Pathogenic properties of invading microorganisms. In W. A. Sodeman Jr. &amp; W. A. Sodeman (Eds.), <em>Pathologic physiology: Mechanisms of disease</em> (pp. 457–472). Saunders.',
  wiles1995:
    'Wiles, A. (1995). Modular elliptic curves and Fermat’s Last Theorem. <em>Annals of Mathematics, 141</em>(3), 443–551. https://doi.org/10.2307/2118559',
  yufin2000: 'Yufin, S. A. (Ed.). (2000). <em>Geoecology and computers</em>. A. A. Balkema.',
  chen2000: '陈登原. (2000). <em>国史旧闻</em> (第 1 卷). 中华书局.',
  cheng1999:
    '程根伟. (1999). 1998年长江洪水的成因与减灾对策. 见 许厚泽, 赵其国 (编), <em>长江流域洪涝灾害与科技对策</em> (第 32–36 页). 科学出版社.',
  deng2006: '邓一刚. (2006). <em>全智能节电器</em> (专利号 200610171314.3).',
  jia2011:
    '贾东琴, 柯平. (2011). 面向数字素养的高校图书馆数字服务体系研究. 见 中国图书馆学会 (编), <em>中国图书馆学会年会论文集: 2011年卷</em> (第 45–52 页). 国家图书馆出版社.',
  li2010:
    '李幼平, 王莉. (2010). 循证医学研究方法: 附视频. <em>中华移植杂志(电子版), 4</em>(3), 225–228. http://www.cqvip.com/Read/Read.aspx?id=36658332',
  liu2000: '刘乃安. (2000). <em>生物质材料热解失重动力学及其分析方法研究</em> [博士学位论文, 中国科学技术大学].',
  marx2013:
    '马克思. (2013). 政治经济学批判. 见 马克思, 恩格斯, <em>马克思恩格斯全集</em> (第 35 卷, 第 302 页). 人民出版社.',
  nglpd1996: '尼葛洛庞帝. (1996). <em>数字化生存</em> (胡泳, 范海燕 译). 海南出版社.',
  gbt25100:
    '全国信息与文献标准化技术委员会. (2010). <em>信息与文献 都柏林核心元数据元素集</em> (GB/T 25100—2010). 中国标准出版社.',
  tongji2007: '同济大学数学系. (2007). <em>高等数学</em> (第 6 版). 高等教育出版社.',
  wang1865: '王夫之. (1865). <em>宋论</em> (刻本). 湘乡曾国荃.',
  wu2008:
    '武丽丽, 华一新, 张亚军, 刘英敏. (2008). “北斗一号”监控管理网设计与实现. <em>测绘科学, 33</em>(5), 8–9. https://doi.org/10.3771/j.issn.1009-2307.2008.05.002',
  yang2013: '杨洪升. (2013). 四库馆私家抄校书考略. <em>文献</em>, (1), 56–75.',
  yu2013:
    '余建斌. (2013, 1月12日). 我们的科技一直在追赶: 访中国工程院院长周济. <em>人民日报</em>, 2. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm',
  yuan2012:
    '袁训来, 陈哲, 肖书海, 万斌, 关成国, 王伟, 周传明, 华洪. (2012). 蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口. <em>科学通报, 57</em>(34), 3219.',
  cnnic2012:
    '中国互联网络信息中心. (2012). <em>第29次中国互联网络发展状况统计报告</em>. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf',
  zhou2016: '周志华. (2016). <em>机器学习</em>. 清华大学出版社.',
};

describe('entries in APA', () => {
  const written = citeAll('apa').bibliography;

  it.each(Object.entries(expected))('describes %s', (key, html) => {
    const own = written.find((entry) => entry.key === key)?.html ?? '';
    expect(own.replace(/<a href="[^"]*">|<\/a>/g, '')).toBe(html);
  });

  it('sorts the works by author, those in other languages last and Chinese ones by pinyin', () => {
    expect(written.map(({ key }) => key)).toEqual(Object.keys(expected));
    expect(written.every(({ label }) => label === null)).toBe(true);
  });

  it('puts the entries in the article’s language first', () => {
    expect(
      citeAll('apa', 'zh')
        .bibliography.slice(0, 2)
        .map(({ key }) => key),
    ).toEqual(['chen2000', 'cheng1999']);
  });

  it('links the DOI before the address', () => {
    const { html, text } = entryOf(
      'apa',
      '@article{a, title={B}, journal={J}, doi={10.1000/(x)}, url={https://example.org}}',
    );
    expect(html).toBe('B. (n.d.). <em>J</em>. <a href="https://doi.org/10.1000/(x)">https://doi.org/10.1000/(x)</a>');
    expect(text).toBe('B. (n.d.). J. https://doi.org/10.1000/(x)');
  });

  it.each([
    ['A, B}, title={T', 'A, B. (2001). <em>T</em>. P.'],
    ['A, B and C, D}, title={What Is Life?', 'A, B., &amp; C, D. (2001). <em>What is life?</em> P.'],
    ['A, Jean-Paul and {Body of People}}, title={T', 'A, J.-P., &amp; Body of People. (2001). <em>T</em>. P.'],
    [
      'Smith, JP}, title={T}, edition={2}, volume={3}, translator={X Y',
      'Smith, J. P. (2001). <em>T</em> (X. Y, Trans.; 2nd ed., Vol. 3). P.',
    ],
    ['P}, title={T', 'P. (2001). <em>T</em>.'],
    ['A, B}, title={T}, pubstate={inpress}, year={', 'A, B. (in press). <em>T</em>. P.'],
  ])('writes a book by %s', (fields, html) => {
    expect(
      entryOf(
        'apa',
        `@book{k, author={${fields}}, publisher={P}, year=2001}`.replace(
          'year={}, publisher={P}, year=2001',
          'publisher={P}',
        ),
      ).html,
    ).toBe(html);
  });

  it('lists twenty authors in full', () => {
    const author = Array.from({ length: 20 }, (_, index) => `N${String.fromCharCode(97 + index)}, A`).join(' and ');
    const { text } = entryOf('apa', `@book{k, author={${author}}, title={T}, year=2001}`);
    expect(text).toMatch(/^Na, A\., Nb, A\., .*Ns, A\., & Nt, A\. \(2001\)/);
  });

  it.each([
    [
      '{"type":"post-weblog","container-title":"What’s new","issued":{"date-parts":[[2007,9,5]]}}',
      'Tao, T. (2007, September 5). T. <em>What’s new</em>. <a href="https://example.org/">https://example.org/</a>',
    ],
    [
      '{"type":"post","container-title":"Mastodon","issued":{"date-parts":[[2023]]}}',
      'Tao, T. (2023). <em>T</em> [Post]. Mastodon. <a href="https://example.org/">https://example.org/</a>',
    ],
    [
      '{"type":"speech","event-title":"ICM","publisher-place":"Madrid"}',
      'Tao, T. (n.d.). <em>T</em> [Paper presentation]. ICM, Madrid. <a href="https://example.org/">https://example.org/</a>',
    ],
    [
      '{"type":"webpage","container-title":"Site","accessed":{"date-parts":[[2024,2,3]]}}',
      'Tao, T. (n.d.). <em>T</em>. Site. Retrieved February 3, 2024, from <a href="https://example.org/">https://example.org/</a>',
    ],
    [
      '{"type":"article-journal","container-title":"PLOS ONE","volume":"5","issue":"3","number":"e9490","issued":2010}',
      'Tao, T. (2010). T. <em>PLOS ONE, 5</em>(3), Article e9490. <a href="https://example.org/">https://example.org/</a>',
    ],
  ])('writes the item %s', (item, html) => {
    const base = { id: 'a', title: 'T', author: [{ family: 'Tao', given: 'Terence' }], URL: 'https://example.org/' };
    expect(entryOf('apa', JSON.stringify([{ ...base, ...JSON.parse(item) }])).html).toBe(html);
  });
});
