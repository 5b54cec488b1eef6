// Makes the test server's raster tiles: 256 pixels square, one flat colour that depends on the address.

import { crc32 as zlibCrc32, deflateSync } from 'node:zlib';

const SIDE = 256;

/** A PNG of one colour; neighbours differ, so that a wrong tile shows in a screenshot. */
export function tile(z, x, y) {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(SIDE * 3, colour(z, x, y))]);
  const pixels = deflateSync(Buffer.concat(Array(SIDE).fill(row)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function colour(z, x, y) {
  return Buffer.from([128 + ((x * 53) % 128), 128 + ((y * 53) % 128), (z * 12) % 256]);
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}

// node has its own since 20.15.
const crc32 = zlibCrc32 ?? ((bytes) => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
});
