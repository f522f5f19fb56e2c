/** Who asks, in the order of the columns of the table. The tokens are an editor's and have the scope they are named for. */
export const callers = [
  'anonymous',
  'author',
  'editor',
  'owner',
  'content:read',
  'content:write',
  'drafts:read',
] as const;

/**
 * What is acted on: `public`, `draft`, `trashed` and `archived` are articles of another person, `own-...` are of the asking person (for nobody: of
 * another, for a token: of its person); `tag` is on a public article; `none`: the address has no subject.
 */
export type Subject =
  | 'none'
  | 'tag'
  | 'public'
  | 'draft'
  | 'trashed'
  | 'archived'
  | 'own-public'
  | 'own-draft'
  | 'own-trashed'
  | 'own-archived';

/**
 * The expected status of each route for each caller. A route of the API without a row fails the test. 404 stands where a
 * caller may not know that the subject exists.
 */
// route, subject, then: anonymous, author, editor, owner (sessions); content:read, content:write, drafts:read (tokens)
export const authorizationTable = `
GET /                                  none         200  200  200  200  200  200  200
GET /openapi.json                      none         200  200  200  200  200  200  200
GET /errors                            none         200  200  200  200  200  200  200
GET /errors/{code}                     none         200  200  200  200  200  200  200
GET /archive                           none         200  200  200  200  200  200  200
GET /site/rendering                    none         401  200  200  200  403  403  200
PATCH /site/rendering                  none         401  403  403  200  403  403  403
GET /tags                              none         200  200  200  200  200  200  200
GET /tags/{slug}                       tag          200  200  200  200  200  200  200
PATCH /tags/{slug}                     tag          401  403  200  200  403  200  403
GET /articles                          none         200  200  200  200  200  200  200
GET /articles?status=draft             none         401  200  200  200  403  403  200
GET /articles?status=any               none         401  200  200  200  403  403  200
POST /articles                         none         401  201  201  201  403  201  403
GET /articles/{id}                     public       200  200  200  200  200  200  200
GET /articles/{id}                     draft        404  404  200  200  404  404  200
GET /articles/{id}                     trashed      404  404  404  404  404  404  404
GET /articles/{id}                     own-draft    404  200  200  200  404  404  200
GET /articles/{id}?workingCopy=true    public       401  404  200  200  403  403  200
GET /articles/{id}?workingCopy=true    draft        401  404  200  200  403  403  200
GET /articles/{id}?workingCopy=true    trashed      401  404  200  200  403  403  200
GET /articles/{id}?workingCopy=true    own-public   401  200  200  200  403  403  200
PATCH /articles/{id}                   public       401  403  200  200  403  200  403
PATCH /articles/{id}                   draft        401  404  200  200  403  200  403
PATCH /articles/{id}                   own-draft    401  200  200  200  403  200  403
DELETE /articles/{id}                  public       401  403  204  204  403  204  403
DELETE /articles/{id}                  draft        401  404  204  204  403  204  403
DELETE /articles/{id}                  own-public   401  204  204  204  403  204  403
PUT /articles/{id}/publication         draft        401  404  200  200  403  200  403
PUT /articles/{id}/publication         own-draft    401  200  200  200  403  200  403
DELETE /articles/{id}/publication      public       401  403  200  200  403  200  403
DELETE /articles/{id}/publication      own-public   401  200  200  200  403  200  403
PUT /articles/{id}/archive             public       401  403  200  200  403  200  403
PUT /articles/{id}/archive             own-public   401  200  200  200  403  200  403
PUT /articles/{id}/archive             draft        401  404  409  409  403  409  403
DELETE /articles/{id}/archive          archived     401  404  200  200  403  200  403
DELETE /articles/{id}/archive          own-archived 401  200  200  200  403  200  403
DELETE /articles/{id}/trash            trashed      401  404  200  200  403  200  403
DELETE /articles/{id}/trash            own-trashed  401  200  200  200  403  200  403
`;
