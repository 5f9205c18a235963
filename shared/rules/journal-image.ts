import type { Finding } from '../model/review.ts';
import { finding } from './findings.ts';

/** Names of parameters by which storage services sign a link that stops working: S3, Azure, Google, CloudFront and others. */
const signatures =
  /^(?:x-(?:amz|goog)-.+|expires|expiry|exp|signature|sig|se|token|access_token|key-pair-id|awsaccesskeyid|googleaccessid|policy|oe)$/i;
const pictures = /\.(?:jpe?g|png|gif|webp)$/i;
/** A full https address without credentials: its path and its parameters. */
const httpsAddress = /^https:\/\/[^\s/@?#]+\.[^\s/@?#]+(\/[^\s?#]*)?(?:\?([^\s#]*))?(?:#\S*)?$/i;

/** What is wrong or odd about the address of a picture, if one is given. */
export function checkImageUrl(text: string, path: string): Finding[] {
  const url = text.trim();
  if (url === '') return [];
  const parts = httpsAddress.exec(url);
  if (parts === null) return [finding('imageUrlInvalid', path, 'blocks')];
  const [, file = '', query = ''] = parts;
  const expires = query.split('&').some((pair) => signatures.test(pair.split('=')[0] ?? ''));
  return [
    ...(pictures.test(file) ? [] : [finding('imageNotPicture', path, 'maybe')]),
    ...(expires ? [finding('imageExpires', path, 'maybe')] : []),
  ];
}
