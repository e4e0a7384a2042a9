// The product's own server in a process of its own: `node bench/serve.mjs`, settings from the environment, no demo.
const { run } = await import('../dist/apps/api/src/main.js');
const running = await run({ onProgress: () => {}, demo: false });
process.send?.({ url: running.url });
const stop = () => running.close().then(() => process.exit(0));
process.on('SIGTERM', stop);
process.on('disconnect', stop);
