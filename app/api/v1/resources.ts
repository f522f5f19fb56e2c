import { archive } from './archive';
import { archiving } from './articles/archiving';
import { articleItem } from './articles/article';
import { articleCollection } from './articles/collection';
import { publication } from './articles/publication';
import { articleTrash } from './articles/trash';
import { entrance } from './entrance';
import { errorCodes } from './error-codes';
import { router } from './router';
import { siteRendering } from './site/rendering';
import { tagCollection } from './tags/collection';
import { tagItem } from './tags/tag';

/** Every resource of the API that its OpenAPI document describes. */
export const resources = router();

for (const resource of [
  entrance,
  articleCollection,
  articleItem,
  publication,
  archiving,
  articleTrash,
  tagCollection,
  tagItem,
  archive,
  siteRendering,
  errorCodes,
]) {
  resources.route('/', resource);
}
