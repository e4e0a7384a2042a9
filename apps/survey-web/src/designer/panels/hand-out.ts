import type { WrittenFile } from './translation-file.js';

/** Gives a file that was made on this device to whoever looks at it, as a download. */
export function handOut({ name, mediaType, content }: WrittenFile): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
