import { metadataComponents } from '@/lib/contract/metadata';
import { resources } from './resources';
import { securitySchemes } from './security';

/** The OpenAPI 3.1 document of the API, made from the route definitions. The same on every site: its server is a relative address. */
export function openApiDocument() {
  const document = resources.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Scholium',
      version: '1',
      description: 'Articles with mathematics and code: read what is published without a token, write with one.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
  });
  const schemas = { ...document.components?.schemas, ...metadataComponents };
  return { ...document, components: { ...document.components, schemas, securitySchemes } };
}
