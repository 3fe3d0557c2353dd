import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { PassThrough, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { runChild } from "./childProcess.ts";

/**
 * Unpacks a `.tgz` or `.tar.br` file into `folder`; only `member` (a path inside the archive) when
 * given. Node does the decompression, so that the system's `tar` needs neither gzip nor brotli.
 * Rejects when the archive is broken.
 */
export async function unpackArchive(file: string, folder: string, member?: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const input = new PassThrough();
  const decompressed = pipeline(createReadStream(file), decompressorFor(file), input);
  const tar = runChild(
    "tar",
    ["-xf", "-", "-C", folder, ...(member === undefined ? [] : [member])],
    {
      input,
    },
  );
  const [, { code, output }] = await Promise.all([decompressed, tar]);
  if (code !== 0) throw new Error(`Cannot unpack ${file}: ${output.trim()}`);
}

/** Decompresses a single `.br` or `.gz` file. */
export async function unpackFile(file: string, target: string): Promise<void> {
  await pipeline(createReadStream(file), decompressorFor(file), createWriteStream(target));
}

/** The Subresource Integrity string of a file, as package registries publish it: `sha512-…`. */
export async function integrityOf(file: string): Promise<string> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest("base64")}`;
}

function decompressorFor(file: string): Transform {
  return file.endsWith(".br") ? createBrotliDecompress() : createGunzip();
}
