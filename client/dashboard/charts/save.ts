// Gives the reader a file that was made on this page.

/** Saves under this name, as if it had been downloaded. */
export function save(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The download has begun by the next turn; until then its address must hold.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
