/** Ids of questions that {@link goToQuestion} finds. */
export const questionIds = {
  hidden: 'sheet-hidden',
  style: (field: string) => `sheet-style-${field}`,
};

/** Brings the focus to a question on the page: to its answer, else to its first field. */
export function goToQuestion(id: string): void {
  const question = document.getElementById(id);
  const field = question?.querySelector<HTMLElement>('input:checked') ?? question?.querySelector('input');
  field?.focus();
}
