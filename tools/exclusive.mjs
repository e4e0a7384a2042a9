// One process at a time, by the name of an abstract Unix socket: the kernel frees the name when its holder ends, however it
// ends, so nothing can be left behind by kill -9. A process that comes second may wait for the holder or work beside it.
import fs from 'node:fs';
import net from 'node:net';

/** The folder counts by device and inode, so that two spellings of one folder are one name. */
function addressOf(folder, topic) {
  const { dev, ino } = fs.statSync(folder);
  return `\0hamava-${topic}-${dev}-${ino}`;
}

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

function hold(server, card) {
  const visitors = new Set();
  let state = 'busy';
  let whenAlone = () => {};
  server.unref();
  server.on('connection', (socket) => {
    visitors.add(socket);
    socket.unref();
    socket.on('error', () => {});
    socket.on('close', () => {
      visitors.delete(socket);
      if (visitors.size === 0) whenAlone();
    });
    socket.write(`${JSON.stringify({ pid: process.pid, ...card, state })}\n`);
  });
  return {
    held: true,
    /** Resolves once nobody works beside the holder; whoever knocks from now on is told to come back later. */
    async closeToVisitors() {
      await new Promise((resolve) => {
        whenAlone = () => {
          state = 'stopping';
          resolve();
        };
        if (visitors.size === 0) whenAlone();
      });
    },
    release() {
      for (const visitor of visitors) visitor.destroy();
      server.close();
    },
  };
}

function knock(address) {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    const left = new Promise((gone) => socket.once('close', gone));
    let text = '';
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(null));
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve({ held: false, holder: JSON.parse(text), left, leave: () => socket.destroy() });
    });
  });
}

/** Takes the name, or tells who holds it by the holder's card: `left` resolves when that process lets go, `leave` says that we work beside it no more. */
export async function claim(folder, topic, card) {
  const address = addressOf(folder, topic);
  for (;;) {
    const server = await listen(address);
    if (server) return hold(server, card);
    const visit = await knock(address);
    if (visit) return visit;
  }
}

/** Runs the work alone; waits for as long as another process is at it. */
export async function exclusively({ folder, topic, onWait = () => {} }, work) {
  for (;;) {
    const turn = await claim(folder, topic, {});
    if (turn.held) {
      try {
        return await work();
      } finally {
        turn.release();
      }
    }
    onWait(turn.holder);
    await turn.left;
  }
}
