/** Words that say by themselves that a folder is not public. */
const closed = [
  'drafts?',
  'private(?:ly)?',
  'secrets?',
  'unpublished',
  'unlisted',
  'unfinished',
  'hidden',
  'confidential',
  'internal',
  'restricted',
  'embargoed',
  'wip',
  'work in progress',
  'in progress',
  'trash(?:ed)?',
  'recycle bin',
  'discarded',
  'deleted',
  '(?:do )?not (?:for |to )?(?:be )?(?:publish(?:ed)?|publication|public)',
  'non public',
  '(?:for )?my eyes only',
  '草稿[箱本夹]?',
  '私[密人有]',
  '[未不勿待][发發][布佈]',
  '请?[勿未不待]公[开開]',
  '未完成',
  '未完稿',
  '保密',
  '[机機绝絕]密',
  '秘密',
  '[内內]部',
  '[隐隱]藏',
  '回收[站桶]',
  '废纸篓',
  '已[删刪]除',
  '[仅僅]自己可[见見]',
];
/** Words that say so beside a word for texts, and are a subject when they stand alone. */
const closedWithTexts = ['personal', 'encrypted', 'members only', '个人', '加密'];
const texts = [
  'notes?',
  'posts?',
  'articles?',
  'pages?',
  'texts?',
  'writings?',
  'documents?',
  'docs?',
  'files?',
  'folders?',
  'dir(?:ectory)?',
  'entr(?:y|ies)',
  'content',
  'journals?',
  'diar(?:y|ies)',
  'memos?',
  'blogs?',
  'chapters?',
  'ideas?',
  'archived?s?',
  '笔记[本]?',
  '文[章稿档件]夹?',
  '日[记志]',
  '随笔',
  '资料',
  '内容',
  '博客',
  '目录',
  '归档',
  '存档',
  '稿件?',
];
const besides = ['my', 'old', 'new', 'all', 'our', 'the', 'only', 'and', 'for', '我', '的', '区', '与', '和'];
/** The next word of a name, with what it says in the first group that has it. */
const word = new RegExp(
  `${[closed, closedWithTexts, texts, besides].map((one) => `(${one.join('|')})`).join('|')}`,
  'uy',
);
/** What generators never make pages of, as a folder's whole name. */
const machinery = /^(?:partials|includes|layouts|templates|archetypes)$/;

/**
 * Whether a folder's name clearly says that what it holds is not public: all its words do, but for words for texts (`Private Notes`,
 * `archive-private`, `我的草稿`). With a word of another kind it may be a subject (`draft-horses`, `privacy`, `隐藏层`).
 */
export function isPrivateFolder(name: string): boolean {
  const words = name
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/\P{L}+/gu, ' ')
    .trim();
  if (machinery.test(words)) return true;
  const found = { closed: false, closedWithTexts: false, texts: false };
  for (let at = 0; at < words.length; at += words[at] === ' ' ? 1 : 0) {
    word.lastIndex = at;
    const [match, isClosed, isClosedWithTexts, isText] = word.exec(words) ?? [];
    if (match === undefined) return false;
    found.closed ||= isClosed !== undefined;
    found.closedWithTexts ||= isClosedWithTexts !== undefined;
    found.texts ||= isText !== undefined;
    at += match.length;
  }
  return found.closed || (found.closedWithTexts && found.texts);
}
