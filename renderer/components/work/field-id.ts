/** The id of the element with the field at a path, such as `entries.0.body`; findings link to it. */
export function fieldId(path: string): string {
  return `field-${path}`;
}
