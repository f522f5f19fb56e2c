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

/** Any value but a plain no keeps the file back. */
const closing = setOf(
  `draft drafted private privatenote personal hidden hide unlisted secret sensitive protected protect encrypt encrypted encryption
  unpublished confidential internal wip workinprogress unfinished unreviewed unapproved trashed trash deleted removed withdrawn offline
  disabled inactive headless restricted restrict locked lock gated auth authentication authenticated embargoed archived ignored ignore
  skip skipped exclude excluded excludefromcollections eleventyexcludefromcollections excludefromsite excludefrombuild membersonly
  memberonly membership subscribersonly subscriberonly adminonly staffonly paid paywall premium vip
  草稿 私密 私有 隐藏 加密 保密 内部 归档`,
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
  `publish published publishedat publishedon publisheddate datepublished publication public listed visible 公开 发布 可见 发布时间`,
);
/** A plain no, nothing, or a word for later keeps the file back; other words may mean something else. */
const readiness = setOf(
  `live online released release ready approved reviewed share shared sharing publishing publishable export exported render rendered routable
  enabled 完成 审核 上线 分享`,
);

/** Any value but one that is known to be public keeps the file back. */
const states = setOf(
  `visibility access accesslevel accesscontrol privacy privacylevel sensitivity confidentiality securitylevel availability tlp roles
  allowedroles requiredroles allowedusers allowedgroups permissions permission viewers readers visibleto sharedwith restrictedto acl
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
  'classification audience readership role group usergroup usergroups security distribution 分级 受众',
);
export const closedCircles = setOf(
  `internal internalonly confidential strictlyconfidential companyconfidential secret topsecret classified restricted private personal
  sensitive members membersonly member subscribers staff staffonly employees team teamonly admin admins administrators editors authors me self
  nobody none owner family friends draft hidden 内部 机密 秘密 绝密 保密 私密 自己`,
);

const publicFrom = setOf(
  `publishdate publishon publishat publishafter scheduled scheduledat scheduledfor scheduledate embargo embargodate embargountil golive
  golivedate availablefrom validfrom releasedate releaseat releaseon releasedat releasedon dateofrelease pubdate startpublish 公开时间`,
);
const publicUntil = setOf(
  `expirydate expiry expires expiresat expireson expirationdate expiredate expiration unpublishdate unpublishon unpublishat publishuntil
  availableuntil validuntil validthrough enddate endpublish 过期时间`,
);
const days = setOf('date 日期');

/** Lists that group files, in which a word can keep one back; Jekyll divides the first ones at spaces also. */
export const spacedGroups = setOf('tags tag categories category type layout class classes bodyclass pageclass 标签');
const groups = setOf(
  'keywords keyword kind template labels label topics topic collection collections section 分类 关键词',
);
export const draftWords = setOf(
  `draft drafts private unpublished wip workinprogress inprogress secret hidden unlisted confidential internal restricted embargo embargoed
  nopublish donotpublish notpublic noexport notforpublication unfinished todopublish 草稿 私密 私有 未发布 隐藏 不公开 保密`,
);
/** Tables in which generators have fields of their users, or rules for building. */
export const tables = setOf(
  `extra params build metadata meta cascade page post article doc custom fields customfields frontmatter properties attributes data options
  settings config taxonomies workflow wordpress wp ghost acf obsidian`,
);
/** What counts in a table of any other name, where `hidden` may be said of an image or a list of contents. */
export const plainInTables = setOf('draft private unpublished confidential publish published');

/** What a key is about, by its plain name. */
export interface Kind {
  what: 'closing' | 'opening' | 'readiness' | 'state' | 'circle' | 'from' | 'until' | 'day' | 'group' | 'permalink';
  name: string;
}

/** What a key is about, whatever stands before its name (`isDraft`, `post_status`); a denied name (`do_not_publish`) is its opposite. */
export function kindOf(name: string): Kind | undefined {
  const own = ownKind(name);
  if (own !== undefined) return own;
  const bare = name.replace(/^(?:is|has|are|post|page|article|note|doc|document|content|entry|item|dg|是否)/u, '');
  const denied = /^(?:donot|dont|mustnot|not|non|no|never|不要|不可|禁止|请勿|不|未|非)(?:tobe|be|for|to)?(.+)$/u.exec(
    bare,
  )?.[1];
  const inner = denied === undefined ? undefined : ownKind(denied);
  if (inner?.what === 'opening' || inner?.what === 'readiness') return { what: 'closing', name };
  if (inner?.what === 'closing') return { what: 'readiness', name };
  return bare === name ? undefined : ownKind(bare);
}

function ownKind(name: string): Kind | undefined {
  if (closing.has(name) || passwords.test(name) || signInAsked.test(name)) return { what: 'closing', name };
  if (opening.has(name)) return { what: 'opening', name };
  if (readiness.has(name)) return { what: 'readiness', name };
  if (states.has(name) || stateNames.test(name)) return { what: 'state', name };
  if (circles.has(name)) return { what: 'circle', name };
  if (publicFrom.has(name)) return { what: 'from', name };
  if (publicUntil.has(name)) return { what: 'until', name };
  if (days.has(name)) return { what: 'day', name };
  if (groups.has(name) || spacedGroups.has(name)) return { what: 'group', name };
  return name === 'permalink' ? { what: 'permalink', name } : undefined;
}
