/** The part of libheif's decoder that is used; the package has no types for the file with its WebAssembly inside. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  /** A picture of a file, not decoded yet. */
  export type HeifImage = {
    get_width: () => number;
    get_height: () => number;
    is_primary: () => boolean;
    /** Decodes upright into RGBA; calls back with null where it cannot. */
    display: (
      into: { data: Uint8ClampedArray; width: number; height: number },
      done: (shown: object | null) => void,
    ) => void;
    free: () => void;
  };
  /** The module, compiled at once. */
  // biome-ignore lint/style/noDefaultExport: the package has no other
  export default function libheif(): { HeifDecoder: new () => { decode: (file: Uint8Array) => HeifImage[] } };
}
