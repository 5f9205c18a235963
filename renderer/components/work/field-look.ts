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
