import { application } from '../application';

export const dynamic = 'force-dynamic';

function answer(request: Request): Response | Promise<Response> {
  return application.fetch(request);
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
