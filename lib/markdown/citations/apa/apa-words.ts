/** The words of an entry, in the entry's language; the words of a citation use the article's. */
export const apaWords = {
  en: {
    in: 'In',
    editors: ['Ed.', 'Eds.'],
    translator: 'Trans.',
    noDate: 'n.d.',
    inPress: 'in press',
    software: 'Computer software',
    dataset: 'Data set',
    presentation: 'Paper presentation',
    post: 'Post',
    doctoral: 'Doctoral dissertation',
    master: 'Master’s thesis',
  },
  zh: {
    in: '见',
    editors: ['编', '编'],
    translator: '译',
    noDate: '无日期',
    inPress: '印刷中',
    software: '计算机软件',
    dataset: '数据集',
    presentation: '会议报告',
    post: '帖子',
    doctoral: '博士学位论文',
    master: '硕士学位论文',
  },
} as const;
