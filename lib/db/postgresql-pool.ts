import { Socket } from 'node:net';
import { Pool } from 'pg';

/** Milliseconds to get a connection, a new one or one that another lets go. */
export const connectWithinMs = 5_000;
/** Milliseconds that the server gives a statement, and a wait for a lock. Migrations have connections of their own, without it. */
const statementWithinMs = 8_000;
/** Milliseconds without a byte from the server after which a connection is given up: it had to refuse the statement before. */
const silentWithinMs = 10_000;

/**
 * The connections of this process, each with limits, so that a server which hangs is reported as one that does not answer. One that is
 * silent for too long is closed and never used again: the driver's own limit (`query_timeout`) would give it back to the pool within its
 * transaction.
 */
export function openPostgresqlPool(url: string): Pool {
  return new Pool({
    connectionString: url,
    connectionTimeoutMillis: connectWithinMs,
    stream: impatientSocket,
    max: 10,
    // Sent as a statement, because connection poolers refuse start-up parameters that they do not know.
    onConnect: async (client) => void (await client.query(`SET statement_timeout = ${statementWithinMs}`)),
  });
}

function impatientSocket(): Socket {
  const socket = new Socket();
  socket.setTimeout(silentWithinMs, () => {
    socket.destroy(Object.assign(new Error('PostgreSQL was silent for too long.'), { code: 'ETIMEDOUT' }));
  });
  return socket;
}
