import type { Plugin } from 'vite';

const INLINE = /<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\son\w+=|\sstyle=/i;

/** Fails the build when a page would carry inline code, which the CSP refuses: better here than in a blank window. */
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

/** Fails the build when the preload needs more than `electron`: in the sandbox it would not load at all. */
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
 * Names a chunk of its own (vite.renderer.config.ts) before the page's script: it runs as soon as it is there, while the
 * page's is still being read.
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

/** One module stands for another in the whole bundle, its packages too, and may itself import that. */
export function insteadOf(name: string, file: string): Plugin {
  return {
    name: 'instead-of',
    enforce: 'pre',
    resolveId: (source, importer) => (source === name && importer !== file ? file : null),
  };
}
