import { requestActor } from '@/app/actor';
import { editableArticle } from '@/app/admin/editor/server/editable-article';
import { problemResponse } from '@/app/problem-response';
import { readForEditing } from '@/lib/content/read-for-editing';

export const dynamic = 'force-dynamic';

/** The working copy as the editor takes it in, for an editor that has to know what changed elsewhere. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const article = await readForEditing(await requestActor(), (await params).id);
    return Response.json({ data: editableArticle(article) }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return problemResponse(error, request.headers.get('x-request-id') ?? '');
  }
}
