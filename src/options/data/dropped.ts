/** The files of a folder that are worth reading. Files that are chosen by name are read whatever their ending. */
const READABLE = /\.(?:md|markdown|txt|json|json\.gz)$/i;

export interface Picked {
  files: File[];
  /** How many files of a folder were skipped because of their extension. */
  passed: number;
}

/** Files as they were chosen: those of a folder come sorted, and only where their ending promises a digest. */
export function picked(files: readonly File[]): Picked {
  const wanted = files.filter((file) => !isOfFolder(file) || READABLE.test(file.name));
  const sorted = wanted.toSorted((one, other) => pathOf(one).localeCompare(pathOf(other)));
  return { files: sorted, passed: files.length - wanted.length };
}

function isOfFolder(file: File): boolean {
  return file.webkitRelativePath !== '';
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}

/**
 * The files that were dropped, with those of dropped folders. The transfer is empty once its event is over,
 * so its entries are taken before anything is waited for.
 */
export async function filesOf(transfer: DataTransfer): Promise<Picked> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return picked([...transfer.files]);
  const found: File[] = [];
  let passed = 0;
  for (const entry of entries) {
    if (entry === null) continue;
    const files = await filesIn(entry);
    const wanted = entry.isDirectory ? files.filter(({ name }) => READABLE.test(name)) : files;
    found.push(...wanted);
    passed += files.length - wanted.length;
  }
  return { files: found, passed };
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((give, fail) => entry.file(give, fail))];
  if (!isFolder(entry)) return [];
  const children = await childrenOf(entry.createReader());
  const sorted = children.toSorted((one, other) => one.name.localeCompare(other.name));
  const files: File[] = [];
  for (const child of sorted) files.push(...(await filesIn(child)));
  return files;
}

/** A reader hands children out in portions; an empty one is the last. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((give, fail) =>
      reader.readEntries(give, fail),
    );
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
