// A separate thread, so that the benchmark's requests do not delay the measurement. Requests `/healthz` repeatedly; on `stop` it posts
// the worst and the median wait in milliseconds.
import { Agent, get } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const waits = [];
let going = true;
parentPort.once('message', () => {
  going = false;
});

function ask() {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(`${workerData.base}/healthz`, { agent }, (answer) => {
      answer.resume().once('end', () => resolve(performance.now() - started));
    }).once('error', reject);
  });
}

await ask();
parentPort.postMessage('ready');
while (going) {
  waits.push(await ask());
  await new Promise((resolve) => setTimeout(resolve, 2));
}
waits.sort((a, b) => a - b);
parentPort.postMessage({ worst: waits.at(-1) ?? 0, median: waits[Math.floor(waits.length / 2)] ?? 0 });
agent.destroy();
