/** Saves a file to the browser's download folder. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser starts to read the blob long before this.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
