/** The readable files of a folder. Files chosen individually are read whatever their extension. */
const READABLE = /\.(?:md|markdown|txt|json|json\.gz)$/i;

export interface Picked {
  files: File[];
  /** How many files of a folder were skipped because of their extension. */
  passed: number;
}

/** The chosen files. Those of a folder are sorted and limited to readable extensions. */
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
 * The dropped files, including those in dropped folders. The transfer is empty after its event, so its entries are read
 * before any `await`.
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

/** A directory reader returns children in batches; an empty one is the last. */
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
