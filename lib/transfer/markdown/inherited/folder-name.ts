/** Words that mark a folder as not public on their own. */
const privateWords = [
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
/** Words that mark a folder as not public next to a word for texts; alone they are a subject. */
const privateWordsWithText = ['personal', 'encrypted', 'members only', '个人', '加密'];
const textWords = [
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
const fillerWords = ['my', 'old', 'new', 'all', 'our', 'the', 'only', 'and', 'for', '我', '的', '区', '与', '和'];
/** Matches the next word of a name; the group that matches tells its kind. */
const wordPattern = new RegExp(
  `${[privateWords, privateWordsWithText, textWords, fillerWords].map((one) => `(${one.join('|')})`).join('|')}`,
  'uy',
);
/** Names of folders from which generators never create pages. */
const generatorFolders = /^(?:partials|includes|layouts|templates|archetypes)$/;

/**
 * Whether a folder's name clearly marks its content as not public: all its words do, except words for texts (`Private Notes`,
 * `archive-private`, `我的草稿`). With any other word it may be a subject (`draft-horses`, `privacy`, `隐藏层`).
 */
export function isPrivateFolder(name: string): boolean {
  const words = name
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/\P{L}+/gu, ' ')
    .trim();
  if (generatorFolders.test(words)) return true;
  const found = { closed: false, closedWithTexts: false, texts: false };
  for (let at = 0; at < words.length; at += words[at] === ' ' ? 1 : 0) {
    wordPattern.lastIndex = at;
    const [match, isClosed, isClosedWithTexts, isText] = wordPattern.exec(words) ?? [];
    if (match === undefined) return false;
    found.closed ||= isClosed !== undefined;
    found.closedWithTexts ||= isClosedWithTexts !== undefined;
    found.texts ||= isText !== undefined;
    at += match.length;
  }
  return found.closed || (found.closedWithTexts && found.texts);
}
