// Closed-loop load over raw sockets: each client sends, waits for the whole reply, sends the next.
import net from 'node:net';

function request(url, body) {
  const { host } = new URL(url);
  const head = `POST /api/submissions HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`;
  return Buffer.from(head + body);
}

function client(url, next, onReply) {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = net.connect({ host: hostname, port: Number(port), noDelay: true });
    let received = '';
    let sentAt = 0;
    const send = () => {
      const bytes = next();
      if (bytes === null) {
        socket.end();
        resolve();
        return;
      }
      sentAt = performance.now();
      socket.write(bytes);
    };
    socket.on('connect', send);
    socket.on('error', () => {
      onReply(0, performance.now() - sentAt);
      resolve();
    });
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const length = /content-length: (\d+)/i.exec(received)?.[1];
      if (length === undefined ? !received.endsWith('0\r\n\r\n') : received.length < end + 4 + Number(length)) return;
      const status = Number(received.slice(9, 12));
      received = '';
      onReply(status, performance.now() - sentAt);
      send();
    });
  });
}

/** Sends all bodies from `clients` connections; gives requests per second, percentiles in ms, statuses. */
export async function load(url, bodies, clients) {
  const requests = bodies.map((body) => request(url, body));
  const times = [];
  const statuses = {};
  let at = 0;
  const next = () => requests[at++] ?? null;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, () =>
      client(url, next, (status, ms) => {
        times.push(ms);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }),
    ),
  );
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const percentile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { perSecond: times.length / seconds, p50: percentile(0.5), p99: percentile(0.99), statuses, n: times.length };
}
