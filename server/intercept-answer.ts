import type { ServerResponse } from 'node:http';

/** Decisions about an answer when it begins. `given`: the headers that were passed with the status, if any. */
export interface Interception {
  /** Returns the function that sends another answer instead, or null to let this one continue. */
  replacement(status: number, given?: unknown): (() => void) | null;
  /** The status with which it continues. */
  statusOf?(status: number): number;
}

/** Lets `replacement` decide about the answer that other code is about to send. Once it is replaced, nothing else reaches the client. */
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
    ignoreFurtherOutput(response);
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

/** Ignores everything further that is written to an answer that was already sent, instead of throwing. */
export function ignoreFurtherOutput(response: ServerResponse): void {
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
