// Writes a gzip and a Brotli twin beside every text file of the build, so that the server compresses nothing itself.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXT = /\.(?:js|css|svg)$/u // the page itself fits into one packet; fonts are compressed already
const TWINS = {
  gz: (text: Uint8Array) => promisify(gzip)(text, { level: 9 }),
  br: promisify(brotliCompress), // best by itself
}

/** Compresses the text files in `folder` and below; one that would not shrink gets no twin. */
export async function compressFolder(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  await Promise.all(files.filter((file) => TEXT.test(file)).map((file) => compressFile(join(folder, file))))
}

async function compressFile(path: string): Promise<void> {
  const text = await readFile(path)
  for (const [ending, compress] of Object.entries(TWINS)) {
    const twin = await compress(text)
    if (twin.length < text.length) await writeFile(`${path}.${ending}`, twin)
  }
}

/** Compresses what a build wrote. */
export function compressedFiles(): Plugin {
  return {
    name: 'compressed-files',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir) await compressFolder(dir)
    },
  }
}
