// Stands for `ajv` and `ajv-formats` in the main process (build/vite.main.config.ts). electron-store brings them for its option
// `schema`, which is not used here (`schema.ts` reads the settings by zod), and loads them at each start: 270 kB, 50 ms of a processor.

/** Takes the place of Ajv's class. Throws: nothing may be checked by what checks nothing. */
export class Ajv2020 {
  constructor() {
    throw new Error('settings are checked by zod, and Ajv is not in the program');
  }
}

/** Takes the place of `ajv-formats`, which is called only with an instance of the class. */
const formats = { default: (): void => {} };
// biome-ignore lint/style/noDefaultExport: electron-store's part imports it so
export default formats;
