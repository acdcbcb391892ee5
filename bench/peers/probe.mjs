// Loaded into each server before its program: reports what the process has used, the same way for all.
process.on('message', (message) => {
  if (message !== 'usage') return;
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  process.send({ cpuUs: user + system, rss: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit(0));
