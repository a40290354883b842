/** The 16 bytes that a submission's id (32 hexadecimal digits) stands for. */
export function idBytes(id: string): Uint8Array {
  return Uint8Array.from(id.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
