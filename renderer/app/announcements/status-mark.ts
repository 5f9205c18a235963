/**
 * What the page's own JSX runtime puts on each status that is announced (`jsx-runtime.ts`). An element that only says how far
 * something is has it with the value `progress`.
 */
export const statusMark = 'data-status';
