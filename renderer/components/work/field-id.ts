/** The id of the element that holds the field at a path, such as `entries.0.body`; findings lead there by it. */
export function fieldId(path: string): string {
  return `field-${path}`;
}
