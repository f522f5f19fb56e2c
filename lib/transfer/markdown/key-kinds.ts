import { listingKind } from './listing-keys';

/** The set of words in a text that are separated by spaces. */
export function wordSet(words: string): Set<string> {
  return new Set(words.split(/\s+/));
}

/** Keys that mark an unfinished text. The file stays a draft even if the key has no value. */
const draftKeys = wordSet(
  `draft drafts drafted unpublished private unfinished wip workinprogress privé privée brouillon entwurf unveröffentlicht privat borrador
  rascunho bozza utkast udkast kladde luonnos szkic taslak черновик 草稿 未发布 未發佈 私密 私有 下書き 非公開 초안 비공개`,
);

/** Keys with which the file stays a draft for any value except a clear no. */
const privateKeys = wordSet(
  `private privatenote personal hidden hide unlisted secret sensitive protected protect encrypt encrypted encryption
  unpublished confidential internal wip workinprogress unfinished unreviewed unapproved trashed trash deleted removed withdrawn offline
  disabled inactive headless restricted restrict locked lock gated auth authentication authenticated embargoed archived ignored ignore
  skip skipped exclude excluded excludefromcollections eleventyexcludefromcollections excludefromsite excludefrombuild membersonly
  memberonly membership subscribersonly subscriberonly adminonly staffonly emailonly newsletteronly friendsonly paid paywall premium vip incomplete invisible unpublish unlist onhold paused postponed shelved
  suspended expired rejected cancelled
  prive masqué masquee caché nonpublié versteckt verborgen geheim vertraulich gesperrt intern unveroeffentlicht privado privada oculto oculta
  secreto confidencial inédito privato nascosto segreto riservato dold gizli ukryty prywatny скрыто скрытый приватно приватный секретно
  隐藏 隱藏 加密 保密 内部 內部 归档 歸檔 限定公開 숨김`,
);
const signInKeys =
  /^(?:requires?|needs?)(?:login|signin|auth\w*|account|membership|subscription|permission)$|^(?:login|signin|auth|authentication|membership|subscription|permission)(?:required|needed|only)$/;
/** Keys whose value is a password, and keys that may have a password instead of a yes. */
export const passwordKeys =
  /password|passwd|passphrase|passcode|passwort|credential|密码|口令|^(?:pwd|pass|pw|pin|accesscode|accesskey|secretkey)$/;
export const possiblePasswordKeys = wordSet(
  'secret protected protect encrypt encrypted encryption locked lock auth authentication 加密',
);

/** Keys with which the file stays a draft for any value except a clear yes or a past date. */
const publicKeys = wordSet(
  `publish published publishedat publishedon publisheddate datepublished publication public listed visible publié publie publiée publier
  veröffentlicht veroeffentlicht öffentlich publicado publicada público pubblicato pubblico publicerad opublikowany опубликовано 公开 发布
  可见 发布时间 公開 發佈 공개`,
);
/** Keys with which the file stays a draft for a clear no, an empty value or a word such as "later"; other words may mean something else. */
const readinessKeys = wordSet(
  `live online released release ready approved reviewed share shared sharing publishing publishable export exported render rendered routable
  enabled 完成 审核 上线 分享`,
);
/** The same for words that also name other things, so that only the keys inside their tables count. */
const displayKeys = wordSet(
  `show shown showing display displayed active activated output done complete completed finished final finalized finalised available
  accessible viewable readable launched shipped valid proofread 显示 启用 定稿`,
);
/** Keys with which the file stays a draft for words such as "later". */
const reviewKeys = wordSet('review reviews reviewing approval moderation editing proofreading verification 审阅');
/** Keys with which the file stays a draft for a clear yes; other words may be names. */
const restrictingKeys = wordSet('members member subscribers subscriber staff team customers patrons friends todo stub');
const pendingWorkKeys =
  /^(?:needs?|requires?|awaits?|awaiting|pending|await)(?:review|approval|edit|edits|editing|work|proofreading|revision|rewrite|moderation|publication|publishing)$/;

/** Keys with which the file stays a draft for any value that is not known to be public. */
const stateKeys = wordSet(
  `visibility access accesslevel accesscontrol privacy privacylevel sensitivity confidentiality securitylevel availability tlp roles
  allowedroles requiredroles allowedusers allowedgroups permissions permission viewers readers visibleto visiblefor sharedwith restrictedto only onlyfor acl
  状态 可见性 权限 密级 进度`,
);
const stateKeyPattern =
  /^(?:publish|publishing|publication|published|pub|workflow|review|editorial|approval|release|draft|writing|visibility)?(?:status|state|stage|progress|phase)$/;
export const publicStates = wordSet(
  `public publish published publicly live online released release final done complete completed finished stable active evergreen budding
  seedling growing new deprecated updated everyone everybody anyone anonymous guest all world open listed visible available free production
  prod approved low none clear white 100 100% yes true 已发布 公开 完成 已完成 所有人`,
);
/** Keys that may classify a text by its subject or audience: only values that name a closed audience count. */
const audienceKeys = wordSet(
  `classification audience readership role group usergroup usergroups security distribution tier tiers plan clearance statut statuts
  estado stato статус 狀態 状態 상태 visibilité sichtbarkeit visibilidad visibilità 分级 受众`,
);
export const closedAudiences = wordSet(
  `internal internalonly confidential strictlyconfidential companyconfidential secret topsecret classified restricted private personal
  sensitive members membersonly member subscribers staff staffonly employees team teamonly admin admins administrators editors authors me self
  nobody none owner family friends draft hidden paid paying premium vip patron patrons supporter supporters sponsor sponsors subscriber
  customers clients pro gold silver platinum 内部 机密 秘密 绝密 保密 私密 自己`,
);

const publicFromKeys = wordSet(
  `publishdate schedule publishon publishat publishafter scheduled scheduledat scheduledfor scheduledate embargo embargodate embargountil golive
  golivedate availablefrom validfrom releasedate releaseat releaseon releasedat releasedon dateofrelease pubdate startpublish 公开时间`,
);
const publicUntilKeys = wordSet(
  `expirydate expiry expires expiresat expireson expirationdate expiredate expiration unpublishdate unpublishon unpublishat publishuntil
  availableuntil validuntil validthrough enddate endpublish 过期时间`,
);
const dateKeys = wordSet(
  'date datetime created createdat createdon datecreated creationdate postedon postedat fecha datum 日期 创建时间 创建日期',
);

/** Keys of lists that group files, where a word can make a file a draft. Jekyll also splits the first ones at spaces. */
export const spacedGroupKeys = wordSet(
  'tags tag categories category type layout class classes bodyclass pageclass 标签',
);
const groupKeys = wordSet(
  'keywords keyword kind template labels label topics topic collection collections section 分类 关键词',
);
export const draftWords = wordSet(
  `draft drafts private unpublished wip workinprogress inprogress secret hidden unlisted confidential internal restricted embargo embargoed
  nopublish donotpublish notpublic noexport notforpublication unfinished todopublish noindex brouillon entwurf borrador rascunho bozza
  черновик 下書き 非公開 초안 비공개 草稿 私密 私有 未发布 隐藏 不公开 保密`,
);
/** Tables in which generators keep fields of their users, or build options. */
export const tableKeys = wordSet(
  `extra params build metadata meta cascade page post article doc custom fields customfields frontmatter properties attributes data options
  settings config taxonomies workflow wordpress wp ghost acf obsidian seo`,
);
/** Keys that count in tables of any other name, where `hidden` may refer to an image or a table of contents. */
export const keysInAnyTable = wordSet('draft private unpublished confidential publish published');

/** What a key is about, by its normalized name. */
export interface KeyKind {
  subject:
    | 'draft'
    | 'private'
    | 'unlisted'
    | 'public'
    | 'readiness'
    | 'display'
    | 'listed'
    | 'robots'
    | 'review'
    | 'restricted'
    | 'state'
    | 'audience'
    | 'publicFrom'
    | 'publicUntil'
    | 'date'
    | 'group'
    | 'permalink';
  name: string;
}

const opposites: Partial<Record<KeyKind['subject'], KeyKind['subject']>> = {
  public: 'private',
  readiness: 'private',
  display: 'private',
  draft: 'readiness',
  private: 'readiness',
};

const leadingWords = /^(?:is|has|are|post|page|article|note|doc|document|content|entry|item|dg|est|ist|是否)/u;
const trailingWords =
  /(?:(?:to|on|in|from|for)(?:the)?(?:web|website|internet|online|public|everyone|all|prod|production|live|site|blog|page|pages)|post|page|article|doc|document|entry|website)$/u;
const denialPattern =
  /^(?:donot|dont|mustnot|not|non|no|un|never|nicht|kein|不要|不可|禁止|请勿|請勿|不|未|非)(?:tobe|be|for|to)?(.+)$/u;

/**
 * What a key is about, ignoring words before and after its name (`isDraft`, `post_status`, `publishToWeb`). A negated name
 * (`do_not_publish`) counts as its opposite.
 */
export function kindOf(name: string): KeyKind | undefined {
  const bare = name.replace(leadingWords, '');
  return kindByName(name) ?? deniedKind(bare, name) ?? kindByName(bare) ?? kindByName(bare.replace(trailingWords, ''));
}

function deniedKind(bare: string, name: string): KeyKind | undefined {
  const denied = denialPattern.exec(bare)?.[1] ?? '';
  const inner = kindByName(denied) ?? kindByName(denied.replace(trailingWords, ''));
  const subject = inner && opposites[inner.subject];
  return subject && { subject, name };
}

function kindByName(name: string): KeyKind | undefined {
  const subject = findKind(name) ?? listingKind(name);
  return subject && { subject, name };
}

function findKind(name: string): KeyKind['subject'] | undefined {
  if (draftKeys.has(name)) return 'draft';
  if (privateKeys.has(name) || passwordKeys.test(name) || signInKeys.test(name) || pendingWorkKeys.test(name))
    return 'private';
  if (publicKeys.has(name)) return 'public';
  if (readinessKeys.has(name)) return 'readiness';
  if (displayKeys.has(name)) return 'display';
  if (stateKeys.has(name) || stateKeyPattern.test(name)) return 'state';
  if (audienceKeys.has(name)) return 'audience';
  if (publicFromKeys.has(name)) return 'publicFrom';
  if (publicUntilKeys.has(name)) return 'publicUntil';
  if (dateKeys.has(name)) return 'date';
  if (groupKeys.has(name) || spacedGroupKeys.has(name)) return 'group';
  if (reviewKeys.has(name)) return 'review';
  if (restrictingKeys.has(name)) return 'restricted';
  return name === 'permalink' ? 'permalink' : undefined;
}
