/** A file that can't be loaded. */
throw new Error("The file does not load.");
