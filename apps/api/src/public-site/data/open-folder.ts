import { createHash } from 'node:crypto';
import type { Edition } from '@hamava/editions';
import { OPEN_FILES } from '@hamava/opendata';
import { Injectable } from '@nestjs/common';
import { zip } from 'fflate';

/** A file of an edition as it goes out. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

export interface PublishedEdition {
  readonly sha256: string;
  /** The published bytes. */
  readonly content: string;
  readonly edition: Edition;
}

type Folder = Map<string, Promise<StoredFile>>;
type Make = (published: PublishedEdition) => Promise<Omit<StoredFile, 'name' | 'sha256'>>;

const EDITION_FILE = 'edition.json';
const CHECKSUMS = 'checksums.txt';
const ARCHIVE = 'all.zip';
/** Editions whose files are kept in memory: people ask for the newest, and compare it with the one before. */
const KEPT = 2;

/** The open files of published editions: made when somebody asks for the first time, from the content of the edition alone. */
@Injectable()
export class OpenFolder {
  private readonly folders = new Map<string, Folder>();

  private readonly makers: ReadonlyMap<string, Make> = new Map<string, Make>([
    [
      EDITION_FILE,
      async ({ content }) => ({ mediaType: 'application/json; charset=utf-8', bytes: Buffer.from(content) }),
    ],
    ...OPEN_FILES.map(({ name, mediaType, write }): [string, Make] => [
      name,
      async ({ edition }) => ({ mediaType, bytes: Buffer.from(write(edition)) }),
    ]),
    [CHECKSUMS, async (own) => ({ mediaType: 'text/plain; charset=utf-8', bytes: await this.checksums(own) })],
    [ARCHIVE, async (own) => ({ mediaType: 'application/zip', bytes: await this.archive(own) })],
  ]);

  /** Names of all files, in the order in which they are listed. */
  get names(): readonly string[] {
    return [...this.makers.keys()];
  }

  /** Null: there is no such file. */
  async file(published: PublishedEdition, name: string): Promise<StoredFile | null> {
    const make = this.makers.get(name);
    if (make === undefined) return null;
    const folder = this.folderOf(published.sha256);
    const known = folder.get(name);
    if (known !== undefined) return known;
    const made = make(published).then((file) => ({ name, ...file, sha256: sha256(file.bytes) }));
    folder.set(name, made);
    made.catch(() => folder.delete(name));
    return made;
  }

  private folderOf(hash: string): Folder {
    const folder: Folder = this.folders.get(hash) ?? new Map();
    this.folders.delete(hash);
    this.folders.set(hash, folder);
    if (this.folders.size > KEPT) this.folders.delete(this.folders.keys().next().value ?? '');
    return folder;
  }

  private async listed(published: PublishedEdition, last: readonly string[]): Promise<StoredFile[]> {
    const names = [EDITION_FILE, ...OPEN_FILES.map(({ name }) => name), ...last];
    const files = await Promise.all(names.map((name) => this.file(published, name)));
    return files.filter((file) => file !== null);
  }

  /** As `sha256sum -c` reads them. */
  private async checksums(published: PublishedEdition): Promise<Buffer> {
    const files = await this.listed(published, []);
    return Buffer.from(files.map(({ name, sha256: own }) => `${own}  ${name}\n`).join(''));
  }

  private async archive(published: PublishedEdition): Promise<Buffer> {
    const files = await this.listed(published, [CHECKSUMS]);
    const { survey, number, madeOn } = published.edition;
    const [year = 1980, month = 1, day = 1] = madeOn.split('-').map(Number);
    const mtime = new Date(year, month - 1, day);
    const folder = `${survey.code}-edition-${number}`;
    const entries = Object.fromEntries(files.map(({ name, bytes }) => [`${folder}/${name}`, bytes]));
    return new Promise((resolve, reject) => {
      zip(entries, { mtime }, (error, bytes) => (error ? reject(error) : resolve(Buffer.from(bytes))));
    });
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
