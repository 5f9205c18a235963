import {
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  Paper,
  SegmentedControl,
} from '@mantine/core';

/** The program's own colour, a calm deep teal; apart from the colours of states and of environments. */
const pine: MantineColorsTuple = [
  '#eef7f6',
  '#d9ebe8',
  '#b5d8d3',
  '#8bc4bc',
  '#66b2a8',
  '#469f94',
  '#2f8a7f',
  '#1f7268',
  '#155c54',
  '#0c433d',
];

/** Dark surfaces with a trace of pine, so that the two schemes are of one family. */
const dark: MantineColorsTuple = [
  '#d3d9d8',
  '#b6bfbd',
  '#98a3a1',
  '#6b7674',
  '#414a4a',
  '#343b3c',
  '#2a3031',
  '#1c2021',
  '#16191a',
  '#101213',
];

const sans = "Inter, 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif";
const mono = "ui-monospace, 'Cascadia Mono', Consolas, 'SF Mono', Menlo, 'Noto Sans Mono', monospace";

/** One visual language for the whole program. */
export const theme = createTheme({
  colors: { pine, dark },
  primaryColor: 'pine',
  primaryShade: 7,
  fontFamily: sans,
  fontFamilyMonospace: mono,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    // A closed list is not in the page: a partner has thousands of locations, and a label names one field only.
    Combobox: Combobox.extend({ defaultProps: { keepMounted: false } }),
    InputWrapper: Input.Wrapper.extend({
      styles: {
        description: { fontSize: 'var(--mantine-font-size-xs)' },
        error: { fontSize: 'var(--mantine-font-size-xs)' },
      },
    }),
    Modal: Modal.extend({
      // The scrollbar stays beside a dialog: making room for it would shift the page below.
      defaultProps: { removeScrollProps: { removeScrollBar: false } },
      styles: {
        title: { fontSize: '1.125rem', fontWeight: 600, lineHeight: 1.35 },
        // In dark a dialog is told from the page below by its line and its ground.
        content: { border: '1px solid var(--pd-line)', background: 'var(--pd-surface)' },
        header: { background: 'var(--pd-surface)' },
      },
    }),
    // What went well can wait for the sentence that is being read; a failure says that it is an alert.
    Notification: Notification.extend({ defaultProps: { role: 'status' } }),
    // A form looks like any other panel (components/panel.module.css).
    Paper: Paper.extend({
      defaultProps: { radius: 'md' },
      styles: { root: { background: 'var(--pd-surface)', borderColor: 'var(--pd-line)' } },
    }),
    // On the ground of a panel it would have no box in the dark.
    SegmentedControl: SegmentedControl.extend({
      styles: { root: { border: '1px solid var(--pd-line)', background: 'var(--pd-sunken)' } },
    }),
    // A menu longer than the window scrolls; it would make the page longer, and its end could not be reached by sight.
    Menu: Menu.extend({
      styles: { dropdown: { maxHeight: 'min(26rem, 70dvh)', overflowY: 'auto' } },
    }),
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
});

/**
 * What Mantine has no name for: surfaces, tones (each a background, a text and a line, at least 4.5:1), the three
 * environments, whose colours no state uses, the ground of white words on a button that destroys, and how wide a page gets:
 * one to be read, and one to be filled in, whose fields would otherwise be far longer than what is typed.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--pd-danger-bg': '#b3261e', '--pd-form-width': '46rem', '--pd-page-width': '72rem' },
  light: {
    '--mantine-color-body': '#fbfcfb',
    '--mantine-color-dimmed': '#57635f',
    '--mantine-color-placeholder': '#6b7773',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#c3ccc8',
    '--pd-surface': '#ffffff',
    '--pd-sunken': '#f2f5f3',
    '--pd-line': '#dfe5e2',
    '--pd-focus': '#0b5d8a',
    '--pd-current-bg': '#d9ebe8',
    '--pd-current-fg': '#0c433d',
    ...tone('neutral', '#eceff0', '#43504f', '#cfd6d4'),
    ...tone('info', '#e4eefb', '#1c4c86', '#bcd2ee'),
    ...tone('good', '#e2f3e5', '#1a5a2c', '#b4dcbd'),
    ...tone('warn', '#fdf0d2', '#6d4800', '#ecd08c'),
    ...tone('bad', '#fce8e6', '#98211a', '#f0bdb8'),
    ...tone('practice', '#efe9fb', '#553195', '#cdbcee'),
    ...tone('stage', '#dff0fb', '#0b4f77', '#a9d4ee'),
    ...tone('production', '#9b1150', '#ffffff', '#9b1150'),
  },
  dark: {
    '--mantine-color-body': '#16191a',
    '--mantine-color-dimmed': '#a3aeac',
    '--mantine-color-placeholder': '#8d9997',
    '--mantine-color-error': '#ff9a91',
    // Mantine's own are nearly white: a button without a ground would look like text, and one that deletes like any other.
    '--mantine-color-pine-light-color': 'var(--mantine-color-anchor)',
    '--mantine-color-red-light-color': 'var(--mantine-color-error)',
    '--pd-surface': '#1c2021',
    '--pd-sunken': '#121516',
    '--pd-line': '#303637',
    '--pd-focus': '#7cc6f2',
    '--pd-current-bg': '#1d3b38',
    '--pd-current-fg': '#c4e4df',
    ...tone('neutral', '#2b3132', '#c3cccb', '#434b4c'),
    ...tone('info', '#182b43', '#a9cdf8', '#2c4a70'),
    ...tone('good', '#16301d', '#a2dcb0', '#2a5436'),
    ...tone('warn', '#382a0c', '#f1cf82', '#5f4a19'),
    ...tone('bad', '#421a18', '#ffb4ac', '#6f2f2b'),
    ...tone('practice', '#2b2142', '#cfbcf7', '#4a3a70'),
    ...tone('stage', '#0e2c3f', '#9fd6f7', '#1f4d6b'),
    ...tone('production', '#b3165e', '#ffffff', '#b3165e'),
  },
});

function tone(name: string, background: string, text: string, line: string): Record<`--${string}`, string> {
  return { [`--pd-${name}-bg`]: background, [`--pd-${name}-fg`]: text, [`--pd-${name}-line`]: line };
}
