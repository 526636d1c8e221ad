/** Set-up of every worker: it ends with the run that it works for, also when that is killed. */
if (process.listenerCount("disconnect") === 0) process.once("disconnect", () => process.exit(1));
