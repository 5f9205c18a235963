/** The genders that can be chosen (partner-api.md §3.2). */
export const genders = ['female', 'male', 'unknown'] as const;
