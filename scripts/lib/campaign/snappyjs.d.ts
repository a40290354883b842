declare module 'snappyjs' {
  const SnappyJS: { uncompress: (packed: Uint8Array) => Uint8Array };
  export default SnappyJS;
}
