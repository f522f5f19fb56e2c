import { metadataComponents } from '@/lib/contract/metadata';
import { resources } from './resources';
import { securitySchemes } from './security';

/** The OpenAPI 3.1 document of the API, generated from the route definitions. Identical on every site, because its server address is relative. */
export function openApiDocument() {
  const document = resources.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Scholium',
      version: '1',
      description: 'Articles with mathematics and code. Reading published articles needs no token; writing needs one.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
  });
  const schemas = { ...document.components?.schemas, ...metadataComponents };
  return { ...document, components: { ...document.components, schemas, securitySchemes } };
}
