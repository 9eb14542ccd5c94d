/*
 * Loaded into each server that is measured, before it: says how much processor time the process has used, in milliseconds, and how
 * much memory it has held at most, in bytes, when it is asked, and stops the server when nobody is left to ask.
 */
process.on("message", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.send?.({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS * 1024 });
});
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
