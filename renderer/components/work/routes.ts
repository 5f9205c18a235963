/** Where the pages of each kind of work are. */
export const workRoutes = {
  draft: { list: '/drafts', item: '/drafts/$id' },
  journals: { list: '/journals', item: '/journals/$id' },
  report: { list: '/repayments', item: '/repayments/$id' },
} as const;
