// In the place of fflate, which PMTiles has for browsers without DecompressionStream. Ours have it since 2023.

export function decompressSync() {
  throw new Error("this browser has no DecompressionStream");
}
