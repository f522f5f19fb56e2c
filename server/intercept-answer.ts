import type { ServerResponse } from 'node:http';

/** What is decided about an answer when it begins. `given`: the headers that were given with the status, if any. */
export interface Interception {
  /** Gives another answer in its place; null lets it go on. */
  replacement(status: number, given?: unknown): (() => void) | null;
  /** The status with which it goes on. */
  statusOf?(status: number): number;
}

/** Decides about the answer that others are about to give by `response`. Once it is replaced, nothing of theirs reaches the client. */
export function interceptAnswer(response: ServerResponse, { replacement, statusOf }: Interception): void {
  const { writeHead, write, end } = response;
  let isReplaced = false;
  const replace = (status: number, given?: unknown): boolean => {
    if (isReplaced || response.headersSent) return isReplaced;
    const answer = replacement(status, given);
    if (answer === null) return false;
    isReplaced = true;
    Object.assign(response, { writeHead, write, end });
    answer();
    silence(response);
    return true;
  };
  response.writeHead = function writeHeadUnlessReplaced(this: ServerResponse, status: number, ...rest: unknown[]) {
    if (replace(status, rest.at(-1))) return this;
    return Reflect.apply(writeHead, this, [statusOf?.(status) ?? status, ...rest]);
  } as ServerResponse['writeHead'];
  response.write = function writeUnlessReplaced(this: ServerResponse, ...rest: unknown[]) {
    return replace(this.statusCode) || Reflect.apply(write, this, rest);
  } as ServerResponse['write'];
  response.end = function endUnlessReplaced(this: ServerResponse, ...rest: unknown[]) {
    return replace(this.statusCode) ? this : Reflect.apply(end, this, rest);
  } as ServerResponse['end'];
}

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
