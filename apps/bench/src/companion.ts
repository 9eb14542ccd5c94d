/*
 * Loaded into each server that is measured, before it: says how much processor time the process has used, in
 * milliseconds, when it is asked, and stops the server when nobody is left to ask.
 */
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
