/** How every field of a form looks: help stands under it, so that fields side by side align; what cannot be changed is sunken. */
export function fieldLook(readOnly: boolean) {
  return {
    readOnly,
    variant: readOnly ? 'filled' : 'default',
    inputWrapperOrder: ['label', 'input', 'description', 'error'] as (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
  };
}

/**
 * The `ref` of a field whose words may run from right to left: the field takes the direction of what is typed. Mantine puts
 * `dir` on the box around, which has no text of its own and so would never turn.
 */
export function ownDirection(field: HTMLElement | null): void {
  field?.setAttribute('dir', 'auto');
}
