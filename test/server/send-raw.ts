import { connect } from 'node:net';

/** Sends bytes as they are to a port of this machine and gives what comes back until the connection is closed (or quiet for 10 s). */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.once('error', (error) => (answer === '' ? reject(error) : undefined));
    socket.once('close', () => resolve(answer));
  });
}
