import { listingKind } from './listing-keys';

/** A key in lower case, without anything but its letters and digits: `Is-Draft`, `is_draft` and `is draft` are one. */
export function plainName(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A set of words that are written with spaces between them. */
export function setOf(words: string): Set<string> {
  return new Set(words.split(/\s+/));
}

/** That a text is not written to its end: such a key keeps the file back also where nothing is decided behind it. */
const writing = setOf(
  `draft drafts drafted unpublished private unfinished wip workinprogress privé privée brouillon entwurf unveröffentlicht privat borrador
  rascunho bozza utkast udkast kladde luonnos szkic taslak черновик 草稿 未发布 未發佈 私密 私有 下書き 非公開 초안 비공개`,
);

/** Any value but a plain no keeps the file back. */
const closing = setOf(
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
const signInAsked =
  /^(?:requires?|needs?)(?:login|signin|auth\w*|account|membership|subscription|permission)$|^(?:login|signin|auth|authentication|membership|subscription|permission)(?:required|needed|only)$/;
/** Keys whose value is a password, and those that may hold one in place of a yes. */
export const passwords =
  /password|passwd|passphrase|passcode|passwort|credential|密码|口令|^(?:pwd|pass|pw|pin|accesscode|accesskey|secretkey)$/;
export const mayBePasswords = setOf(
  'secret protected protect encrypt encrypted encryption locked lock auth authentication 加密',
);

/** Any value but a plain yes, or a day that is past, keeps the file back. */
const opening = setOf(
  `publish published publishedat publishedon publisheddate datepublished publication public listed visible publié publie publiée publier
  veröffentlicht veroeffentlicht öffentlich publicado publicada público pubblicato pubblico publicerad opublikowany опубликовано 公开 发布
  可见 发布时间 公開 發佈 공개`,
);
/** A plain no, nothing, or a word for later keeps the file back; other words may mean something else. */
const readiness = setOf(
  `live online released release ready approved reviewed share shared sharing publishing publishable export exported render rendered routable
  enabled 完成 审核 上线 分享`,
);
/** The same for words that are also names of other things, so that their tables count by what is in them only. */
const showing = setOf(
  `show shown showing display displayed active activated output done complete completed finished final finalized finalised available
  accessible viewable readable launched shipped valid proofread 显示 启用 定稿`,
);
/** Words for later keep the file back. */
const waiting = setOf('review reviews reviewing approval moderation editing proofreading verification 审阅');
/** A plain yes keeps the file back; other words may be names. */
const asked = setOf('members member subscribers subscriber staff team customers patrons friends todo stub');
const workAsked =
  /^(?:needs?|requires?|awaits?|awaiting|pending|await)(?:review|approval|edit|edits|editing|work|proofreading|revision|rewrite|moderation|publication|publishing)$/;

/** Any value but one that is known to be public keeps the file back. */
const states = setOf(
  `visibility access accesslevel accesscontrol privacy privacylevel sensitivity confidentiality securitylevel availability tlp roles
  allowedroles requiredroles allowedusers allowedgroups permissions permission viewers readers visibleto visiblefor sharedwith restrictedto only onlyfor acl
  状态 可见性 权限 密级 进度`,
);
const stateNames =
  /^(?:publish|publishing|publication|published|pub|workflow|review|editorial|approval|release|draft|writing|visibility)?(?:status|state|stage|progress|phase)$/;
export const publicStates = setOf(
  `public publish published publicly live online released release final done complete completed finished stable active evergreen budding
  seedling growing new deprecated updated everyone everybody anyone anonymous guest all world open listed visible available free production
  prod approved low none clear white 100 100% yes true 已发布 公开 完成 已完成 所有人`,
);
/** Keys that may sort a text by its subject or readers, of which only words for a closed circle count. */
const circles = setOf(
  `classification audience readership role group usergroup usergroups security distribution tier tiers plan clearance statut statuts
  estado stato статус 狀態 状態 상태 visibilité sichtbarkeit visibilidad visibilità 分级 受众`,
);
export const closedCircles = setOf(
  `internal internalonly confidential strictlyconfidential companyconfidential secret topsecret classified restricted private personal
  sensitive members membersonly member subscribers staff staffonly employees team teamonly admin admins administrators editors authors me self
  nobody none owner family friends draft hidden paid paying premium vip patron patrons supporter supporters sponsor sponsors subscriber
  customers clients pro gold silver platinum 内部 机密 秘密 绝密 保密 私密 自己`,
);

const publicFrom = setOf(
  `publishdate schedule publishon publishat publishafter scheduled scheduledat scheduledfor scheduledate embargo embargodate embargountil golive
  golivedate availablefrom validfrom releasedate releaseat releaseon releasedat releasedon dateofrelease pubdate startpublish 公开时间`,
);
const publicUntil = setOf(
  `expirydate expiry expires expiresat expireson expirationdate expiredate expiration unpublishdate unpublishon unpublishat publishuntil
  availableuntil validuntil validthrough enddate endpublish 过期时间`,
);
const days = setOf(
  'date datetime created createdat createdon datecreated creationdate postedon postedat fecha datum 日期 创建时间 创建日期',
);

/** Lists that group files, in which a word can keep one back; Jekyll divides the first ones at spaces also. */
export const spacedGroups = setOf('tags tag categories category type layout class classes bodyclass pageclass 标签');
const groups = setOf(
  'keywords keyword kind template labels label topics topic collection collections section 分类 关键词',
);
export const draftWords = setOf(
  `draft drafts private unpublished wip workinprogress inprogress secret hidden unlisted confidential internal restricted embargo embargoed
  nopublish donotpublish notpublic noexport notforpublication unfinished todopublish noindex brouillon entwurf borrador rascunho bozza
  черновик 下書き 非公開 초안 비공개 草稿 私密 私有 未发布 隐藏 不公开 保密`,
);
/** Tables in which generators have fields of their users, or rules for building. */
export const tables = setOf(
  `extra params build metadata meta cascade page post article doc custom fields customfields frontmatter properties attributes data options
  settings config taxonomies workflow wordpress wp ghost acf obsidian seo`,
);
/** What counts in a table of any other name, where `hidden` may be said of an image or a list of contents. */
export const plainInTables = setOf('draft private unpublished confidential publish published');

/** What a key is about, by its plain name. */
export interface Kind {
  what:
    | 'writing'
    | 'closing'
    | 'hiding'
    | 'opening'
    | 'readiness'
    | 'showing'
    | 'listing'
    | 'robots'
    | 'waiting'
    | 'asked'
    | 'state'
    | 'circle'
    | 'from'
    | 'until'
    | 'day'
    | 'group'
    | 'permalink';
  name: string;
}

const opposites: Partial<Record<Kind['what'], Kind['what']>> = {
  opening: 'closing',
  readiness: 'closing',
  showing: 'closing',
  writing: 'readiness',
  closing: 'readiness',
};

const before = /^(?:is|has|are|post|page|article|note|doc|document|content|entry|item|dg|est|ist|是否)/u;
const behind =
  /(?:(?:to|on|in|from|for)(?:the)?(?:web|website|internet|online|public|everyone|all|prod|production|live|site|blog|page|pages)|post|page|article|doc|document|entry|website)$/u;
const denial =
  /^(?:donot|dont|mustnot|not|non|no|un|never|nicht|kein|不要|不可|禁止|请勿|請勿|不|未|非)(?:tobe|be|for|to)?(.+)$/u;

/**
 * What a key is about, whatever stands before its name or behind it (`isDraft`, `post_status`, `publishToWeb`); a denied name
 * (`do_not_publish`) is its opposite.
 */
export function kindOf(name: string): Kind | undefined {
  const bare = name.replace(before, '');
  return ownKind(name) ?? deniedKind(bare, name) ?? ownKind(bare) ?? ownKind(bare.replace(behind, ''));
}

function deniedKind(bare: string, name: string): Kind | undefined {
  const denied = denial.exec(bare)?.[1] ?? '';
  const inner = ownKind(denied) ?? ownKind(denied.replace(behind, ''));
  const what = inner && opposites[inner.what];
  return what && { what, name };
}

function ownKind(name: string): Kind | undefined {
  const what = kindByWord(name) ?? listingKind(name);
  return what && { what, name };
}

function kindByWord(name: string): Kind['what'] | undefined {
  if (writing.has(name)) return 'writing';
  if (closing.has(name) || passwords.test(name) || signInAsked.test(name) || workAsked.test(name)) return 'closing';
  if (opening.has(name)) return 'opening';
  if (readiness.has(name)) return 'readiness';
  if (showing.has(name)) return 'showing';
  if (states.has(name) || stateNames.test(name)) return 'state';
  if (circles.has(name)) return 'circle';
  if (publicFrom.has(name)) return 'from';
  if (publicUntil.has(name)) return 'until';
  if (days.has(name)) return 'day';
  if (groups.has(name) || spacedGroups.has(name)) return 'group';
  if (waiting.has(name)) return 'waiting';
  if (asked.has(name)) return 'asked';
  return name === 'permalink' ? 'permalink' : undefined;
}
