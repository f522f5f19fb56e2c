import type { ServerResponse } from 'node:http';

/** Makes whatever else is said into an answer that has been given already go nowhere, instead of throwing. */
export function silence(response: ServerResponse): void {
  const ignore = () => response;
  Object.assign(response, {
    writeHead: ignore,
    setHeader: ignore,
    appendHeader: ignore,
    removeHeader: () => undefined,
    flushHeaders: () => undefined,
    write: () => true,
    end: ignore,
  });
}
