import type { Plugin } from 'vite';

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\son\w+=|\sstyle=/i;

/** Fails the build when a page has inline code, which the CSP blocks: better here than as a blank window. */
export function nothingInline(): Plugin {
  return {
    name: 'nothing-inline',
    generateBundle(_options, bundle) {
      for (const { fileName, ...file } of Object.values(bundle)) {
        if (!fileName.endsWith('.html') || file.type !== 'asset') continue;
        const found = INLINE.exec(String(file.source));
        if (found) this.error(`${fileName} has inline code, which the CSP refuses: ${found[0]}`);
      }
    },
  };
}

/** Fails the build when the preload imports more than `electron`: it would not load in the sandbox. */
export function onlyElectron(): Plugin {
  return {
    name: 'only-electron',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const others = chunks.flatMap(({ imports }) => imports).filter((name) => name !== 'electron');
      if (others.length > 0)
        this.error(`The preload may load nothing but electron, not ${others.join(', ')}`);
    },
  };
}

/**
 * Adds a separate chunk (vite.renderer.config.ts) before the page's script: it runs as soon as it is loaded, while the
 * page's script is still being read.
 */
export function scriptAhead(name: string): Plugin {
  return {
    name: 'script-ahead',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === name);
        if (!chunk) throw new Error(`no chunk is named ${name}`);
        const attrs = { type: 'module', async: true, src: `/${chunk.fileName}` };
        return [{ tag: 'script', attrs, injectTo: 'head' }];
      },
    },
  };
}

/** Replaces one module by another in the whole bundle, including packages; the replacement may import the original. */
export function insteadOf(name: string, file: string): Plugin {
  return {
    name: 'instead-of',
    enforce: 'pre',
    resolveId: (source, importer) => (source === name && importer !== file ? file : null),
  };
}
