import { oauthRefusal } from '../answer.ts';
import { decodeUtf8, mediaType } from '../json.ts';

/** Refuses with RFC 6749 `invalid_request` what is not labelled as a form. */
export function demandForm(contentType: string | null): void {
  if (mediaType(contentType) !== 'application/x-www-form-urlencoded') {
    throw oauthRefusal(400, 'invalid_request', 'Content-Type must be application/x-www-form-urlencoded');
  }
}

/** The fields of a form-encoded body. Refuses with RFC 6749 `invalid_request` what is not one. */
export function parseForm(bytes: Uint8Array): URLSearchParams {
  const form = new URLSearchParams(readText(bytes));
  const twice = [...new Set(form.keys())].find((key) => form.getAll(key).length > 1);
  if (twice !== undefined) throw oauthRefusal(400, 'invalid_request', `${twice} was given more than once`);
  return form;
}

function readText(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    throw oauthRefusal(400, 'invalid_request', 'The body is not UTF-8');
  }
}
