/** The genders that can be chosen (API.md §3.2). */
export const genders = ['female', 'male', 'unknown'] as const;
