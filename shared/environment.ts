/** The three places work can go: the built-in imitation, Kiva's test environment, and Kiva's real one. */
export const environments = ['practice', 'stage', 'production'] as const;

/** One of {@link environments}. It is part of every key: credentials, token, store, cache, window title. */
export type Environment = (typeof environments)[number];

/** What a person types, exactly, to enter Production. Checked in the main process. */
export const productionWord = 'PRODUCTION';
