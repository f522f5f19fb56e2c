import { describe, expect, it } from 'vitest';
import { citeAll, entryOf, library } from '../cite-all';

/** By the rules and examples of GB/T 7714-2015; most Chinese entries and those before 2014 are the examples of its annex A. */
const expected: Record<string, string> = {
  vaswani2017:
    'VASWANI A, SHAZEER N, PARMAR N, et al. Attention is all you need[C]//Advances in Neural Information Processing Systems: Vol. 30. Red Hook: Curran Associates, 2017: 5998-6008.',
  lecun2015:
    'LECUN Y, BENGIO Y, HINTON G. Deep learning[J/OL]. Nature, 2015, 521(7553): 436-444. DOI:10.1038/nature14539.',
  turing1950:
    'TURING A M. Computing machinery and intelligence[J/OL]. Mind, 1950, LIX(236): 433-460. DOI:10.1093/mind/LIX.236.433.',
  shannon1948:
    'SHANNON C E. A mathematical theory of communication[J/OL]. Bell System Technical Journal, 1948, 27(3): 379-423. DOI:10.1002/j.1538-7305.1948.tb01338.x.',
  hochreiter1997:
    'HOCHREITER S, SCHMIDHUBER J. Long short-term memory[J/OL]. Neural Computation, 1997, 9(8): 1735-1780. DOI:10.1162/neco.1997.9.8.1735.',
  erdos1959: 'ERDŐS P, RÉNYI A. On random graphs I[J]. Publicationes Mathematicae Debrecen, 1959, 6: 290-297.',
  einstein1905:
    'EINSTEIN A. Zur Elektrodynamik bewegter Körper[J/OL]. Annalen der Physik, 1905, 322(10): 891-921. DOI:10.1002/andp.19053221004.',
  maaten2008:
    'VAN DER MAATEN L, HINTON G. Visualizing data using t-SNE[J]. Journal of Machine Learning Research, 2008, 9(86): 2579-2605.',
  goodfellow2016: 'GOODFELLOW I, BENGIO Y, COURVILLE A. Deep learning[M]. Cambridge: MIT Press, 2016.',
  knuth1997:
    'KNUTH D E. The art of computer programming: Fundamental algorithms: Vol. 1[M]. 3rd ed. Reading: Addison-Wesley, 1997.',
  cormen2009:
    'CORMEN T H, LEISERSON C E, RIVEST R L, et al. Introduction to algorithms[M]. 3rd ed. Cambridge: MIT Press, 2009.',
  peebles2001:
    'PEEBLES P Z, Jr. Probability, random variables, and random signal principles[M]. 4th ed. New York: McGraw-Hill, 2001.',
  aho1974:
    'AHO A V, HOPCROFT J E, ULLMAN J D. The design and analysis of computer algorithms[M]. Reading: Addison-Wesley, 1974.',
  kells1974: 'The book of Kells[M]. London: Thames & Hudson, 1974.',
  montavon2012:
    'MONTAVON G, ORR G B, MÜLLER K R. Neural networks: Tricks of the trade[M]. 2nd ed. Berlin: Springer, 2012.',
  rumelhart1986:
    'RUMELHART D E, HINTON G E, WILLIAMS R J. Learning internal representations by error propagation[M]//RUMELHART D E, MCCLELLAND J L. Parallel distributed processing: Explorations in the microstructure of cognition: Vol. 1. Cambridge: MIT Press, 1986: 318-362.',
  pdp1986:
    'RUMELHART D E, MCCLELLAND J L. Parallel distributed processing: Explorations in the microstructure of cognition: Vol. 1[M]. Cambridge: MIT Press, 1986.',
  weinstein1974:
    'WEINSTEIN L, SWARTZ M N. Pathogenic properties of invading microorganisms[M]//SODEMAN W A, Jr, SODEMAN W A. Pathologic physiology: mechanisms of disease. Philadelphia: Saunders, 1974: 457-472.',
  he2016:
    'HE K, ZHANG X, REN S, et al. Deep residual learning for image recognition[C/OL]//2016 IEEE Conference on Computer Vision and Pattern Recognition. IEEE, 2016: 770-778. DOI:10.1109/CVPR.2016.90.',
  devlin2019:
    'DEVLIN J, CHANG M W, LEE K, et al. BERT: Pre-training of deep bidirectional transformers for language understanding[C/OL]//Proceedings of the 2019 Conference of the North American Chapter of the Association for Computational Linguistics. 2019: 4171-4186. DOI:10.18653/v1/N19-1423.',
  brown2020:
    'BROWN T, MANN B, RYDER N, et al. Language models are few-shot learners[C]//Advances in Neural Information Processing Systems: Vol. 33. 2020: 1877-1901.',
  yufin2000: 'YUFIN S A. Geoecology and computers[C]. Rotterdam: A. A. Balkema, 2000.',
  fielding2000:
    'FIELDING R T. Architectural styles and the design of network-based software architectures[D]. Irvine: University of California, Irvine, 2000.',
  shannon1940:
    'SHANNON C E. A symbolic analysis of relay and switching circuits[D]. Cambridge: Massachusetts Institute of Technology, 1940.',
  krizhevsky2009:
    'KRIZHEVSKY A. Learning multiple layers of features from tiny images: TR-2009[R]. Toronto: University of Toronto, 2009.',
  kingma2014:
    'KINGMA D P, BA J. Adam: A method for stochastic optimization[EB/OL]. (2014). https://arxiv.org/abs/1412.6980.',
  bahdanau2014:
    'BAHDANAU D, CHO K, BENGIO Y. Neural machine translation by jointly learning to align and translate[EB/OL]. (2014-09-01). https://arxiv.org/abs/1409.0473.',
  bawden2008:
    'BAWDEN D. Origins and concepts of digital literacy[EB/OL]. (2008-05-04)[2013-03-08]. http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf.',
  oclc: 'Online Computer Library Center, Inc. About OCLC: History of cooperation[EB/OL]. [2012-03-27]. https://www.oclc.org/about/cooperation.en.html.',
  pandoc: 'MACFARLANE J. Pandoc user’s guide[EB/OL]. (2024). https://pandoc.org/MANUAL.html.',
  knuth1986tex: 'KNUTH D E. TeX: version 3.141592653[CP/OL]. (2021-01). https://ctan.org/pkg/tex.',
  fisher1936: 'FISHER R A. Iris[DS/OL]. UCI Machine Learning Repository, 1936. DOI:10.24432/C56C76.',
  tachibana2005:
    'TACHIBANA R, SHIMIZU S, KOBAYASHI S, et al. Electronic watermarking method and system: US6915001[P/OL]. 2005-07-05[2013-11-11]. http://www.google.co.in/patents/US6915001.',
  iso8601:
    'International Organization for Standardization. Date and time: Representations for information interchange: ISO 8601-1:2019[S]. Geneva: International Organization for Standardization, 2019.',
  wiles1995:
    'WILES A. Modular elliptic curves and Fermat’s Last Theorem[J/OL]. Annals of Mathematics, 1995, 141(3): 443-551. DOI:10.2307/2118559.',
  caplan1993:
    'CAPLAN P. Cataloging internet resources[J]. The Public-Access Computer Systems Review, 1993, 4(2): 61-66.',
  jumper2021:
    'JUMPER J, EVANS R, PRITZEL A, et al. Highly accurate protein structure prediction with AlphaFold[J/OL]. Nature, 2021, 596: 583-589. DOI:10.1038/s41586-021-03819-2.',
  bush1945: 'BUSH V. As we may think[J]. The Atlantic Monthly, 1945, 176(1): 101-108.',
  yuan2012:
    '袁训来, 陈哲, 肖书海, 等. 蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口[J]. 科学通报, 2012, 57(34): 3219.',
  yu2013:
    '余建斌. 我们的科技一直在追赶: 访中国工程院院长周济[N/OL]. 人民日报, 2013-01-12(2)[2013-03-20]. http://paper.people.com.cn/rmrb/html/2013-01/12/nw.D110000renmrb_20130112_5-02.htm.',
  li2010:
    '李幼平, 王莉. 循证医学研究方法: 附视频[J/OL]. 中华移植杂志(电子版), 2010, 4(3): 225-228[2014-06-09]. http://www.cqvip.com/Read/Read.aspx?id=36658332.',
  wu2008:
    '武丽丽, 华一新, 张亚军, 等. “北斗一号”监控管理网设计与实现[J/OL]. 测绘科学, 2008, 33(5): 8-9[2009-10-25]. http://vip.calis.edu.cn/CSTJ/Sear.dll?OPAC_CreateDetail. DOI:10.3771/j.issn.1009-2307.2008.05.002.',
  yang2013: '杨洪升. 四库馆私家抄校书考略[J]. 文献, 2013(1): 56-75.',
  zhou2016: '周志华. 机器学习[M]. 北京: 清华大学出版社, 2016.',
  chen2000: '陈登原. 国史旧闻: 第1卷[M]. 北京: 中华书局, 2000: 29.',
  nglpd1996: '尼葛洛庞帝. 数字化生存[M]. 胡泳, 范海燕, 译. 海口: 海南出版社, 1996.',
  tongji2007: '同济大学数学系. 高等数学[M]. 6版. 北京: 高等教育出版社, 2007.',
  wang1865: '王夫之. 宋论[M]. 刻本. 金陵: 湘乡曾国荃, 1865（清同治四年）.',
  cheng1999:
    '程根伟. 1998年长江洪水的成因与减灾对策[M]//许厚泽, 赵其国. 长江流域洪涝灾害与科技对策. 北京: 科学出版社, 1999: 32-36.',
  jia2011:
    '贾东琴, 柯平. 面向数字素养的高校图书馆数字服务体系研究[C]//中国图书馆学会. 中国图书馆学会年会论文集: 2011年卷. 北京: 国家图书馆出版社, 2011: 45-52.',
  marx2013: '马克思. 政治经济学批判[M]//马克思, 恩格斯. 马克思恩格斯全集: 第35卷. 北京: 人民出版社, 2013: 302.',
  liu2000: '刘乃安. 生物质材料热解失重动力学及其分析方法研究[D]. 合肥: 中国科学技术大学, 2000.',
  cnnic2012:
    '中国互联网络信息中心. 第29次中国互联网络发展状况统计报告[R/OL]. (2012-01-16)[2013-03-26]. http://www.cnnic.net.cn/hlwfzyj/hlwxzbg/201201/P020120709345264469680.pdf.',
  deng2006: '邓一刚. 全智能节电器: 200610171314.3[P]. 2006-12-13.',
  gbt25100:
    '全国信息与文献标准化技术委员会. 信息与文献 都柏林核心元数据元素集: GB/T 25100—2010[S]. 北京: 中国标准出版社, 2010: 2-3.',
};

describe('entries in GB/T 7714', () => {
  const written = citeAll('gb-t-7714').bibliography;

  it.each(Object.entries(expected))('describes %s', (key, text) => {
    expect(written.find((entry) => entry.key === key)?.text).toBe(text);
  });

  it('describes every work of the library, in the order of citation', () => {
    expect(library.problems).toEqual([]);
    expect(written.map(({ key }) => key)).toEqual(Object.keys(expected));
    expect(written.map(({ label }) => label)).toEqual(written.map((_, index) => `[${index + 1}]`));
  });

  it('links https addresses and DOIs only, and escapes everything else', () => {
    expect(
      entryOf('gb-t-7714', '@misc{a, title={A <b> & "c"}, url={https://example.org/?a=1&b=2}, year=2020}').html,
    ).toBe(
      'A &lt;b&gt; &amp; &quot;c&quot;[EB/OL]. (2020). <a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>.',
    );
    expect(entryOf('gb-t-7714', '@misc{a, title={B}, url={javascript:alert(1)}, doi={10.1000/<x>"y"}}').html).toBe(
      'B[EB/OL]. javascript:alert(1). DOI:<a href="https://doi.org/10.1000/%3Cx%3E%22y%22">10.1000/&lt;x&gt;&quot;y&quot;</a>.',
    );
    expect(entryOf('gb-t-7714', '@misc{a, title={B}, url={http://example.org}, doi={nonsense}}').html).toBe(
      'B[EB/OL]. http://example.org. DOI:nonsense.',
    );
  });

  it('leaves out a DOI that the address contains', () => {
    expect(entryOf('gb-t-7714', '@misc{a, title={B}, url={https://doi.org/10.1000/X}, doi={10.1000/x}}').text).toBe(
      'B[EB/OL]. https://doi.org/10.1000/X.',
    );
  });

  it.each([
    ['author={A B and C D and E F}', 'B A, D C, F E. T[M]. P, 2001.'],
    ['author={A B and C D and E F and G H}', 'B A, D C, F E, et al. T[M]. P, 2001.'],
    ['author={A B and others}', 'B A, et al. T[M]. P, 2001.'],
    ['author={张三 and others}, langid={chinese}', '张三, 等. T[M]. P, 2001.'],
    ['author={张三}, title={书}, edition={第2版}', '张三. 书[M]. 2版. P, 2001.'],
    ['author={van den Berg, Jan-Willem}, edition={11}', 'VAN DEN BERG J W. T[M]. 11th ed. P, 2001.'],
    ['author={A B}, edition={First}', 'B A. T[M]. P, 2001.'],
    ['author={A B}, edition={Rev. ed.}', 'B A. T[M]. Rev. ed. P, 2001.'],
    ['author={A B}, translator={C D}', 'B A. T[M]. D C, trans. P, 2001.'],
    ['', 'T[M]. P, 2001.'],
  ])('writes %s', (fields, text) => {
    expect(
      entryOf('gb-t-7714', `@book{k, ${fields}, title={T}, publisher={P}, year=2001}`.replace('k, ,', 'k,')).text,
    ).toBe(text);
  });
});
