import { crc32, deflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';

/** A part of an archive; `said` is the size that the archive claims for it, when that is a lie. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  readonly said?: number;
}

/** An archive of these parts, as an .xlsx is one: made here so that it can also be a bad one. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  let offset = 0;
  const packed = parts.map(({ name, content, said }) => {
    const bytes = Buffer.from(content);
    const data = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(said ?? bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), data]);
    const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, Buffer.alloc(10), number32(offset), Buffer.from(name)]);
    offset += local.length;
    return { local, central };
  });
  const directory = Buffer.concat(packed.map(({ central }) => central));
  const count = Buffer.alloc(4);
  count.writeUInt16LE(parts.length, 0);
  count.writeUInt16LE(parts.length, 2);
  return Buffer.concat([...packed.map(({ local }) => local), directory, Buffer.from('PK\u0005\u0006\u0000\u0000\u0000\u0000', 'latin1'), count, number32(directory.length), number32(offset), Buffer.alloc(2)]);
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/** The parts of an archive, each as text. */
export async function partsOf(file: Uint8Array): Promise<{ name: string; content: string }[]> {
  const parts: { name: string; content: string }[] = [];
  const zip = await fromBufferPromise(Buffer.from(file), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push({ name: entry.fileName, content: Buffer.concat(chunks).toString() });
  }
  return parts;
}
