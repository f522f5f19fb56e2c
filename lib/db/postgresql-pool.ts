import { Socket } from 'node:net';
import { Pool } from 'pg';

/** Milliseconds to get a connection, new or released. */
export const connectTimeoutMs = 5_000;
/** Milliseconds after which the server cancels a statement, including waits for locks. Migrations use separate connections without it. */
const statementTimeoutMs = 8_000;
/** Milliseconds without a byte from the server after which a connection is closed; the server should have cancelled the statement before. */
const silenceTimeoutMs = 10_000;

/**
 * The connections of this process, with time limits, so that a hanging server is reported as unreachable. A connection that is silent
 * for too long is closed and never reused: the driver's limit (`query_timeout`) would return it to the pool while its transaction is
 * open.
 */
export function openPostgresqlPool(url: string): Pool {
  return new Pool({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
    stream: socketWithTimeout,
    max: 10,
    // Sent as a statement, because connection poolers refuse unknown start-up parameters.
    onConnect: async (client) => void (await client.query(`SET statement_timeout = ${statementTimeoutMs}`)),
  });
}

function socketWithTimeout(): Socket {
  const socket = new Socket();
  socket.setTimeout(silenceTimeoutMs, () => {
    socket.destroy(Object.assign(new Error('PostgreSQL was silent for too long.'), { code: 'ETIMEDOUT' }));
  });
  return socket;
}
