/**
 * Every way in which a secret may turn up in a text: as it is, inside JSON, in a URL or form, in base64 (also as a part
 * of something longer, such as `id:secret`), in hex. Longest first, so that no form hides inside another.
 */
export function encodingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const inJson = JSON.stringify(secret).slice(1, -1);
  const inUrl = encodeURIComponent(bytes.toString());
  const inForm = new URLSearchParams({ s: secret }).toString().slice(2);
  const inHex = bytes.toString('hex');
  const forms = [secret, inJson, inHex, inHex.toUpperCase(), ...base64Forms(bytes)];
  forms.push(inUrl, lowerEscapes(inUrl), inForm, lowerEscapes(inForm));
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}

/** `%2F` as some encoders write it: `%2f`. */
function lowerEscapes(text: string): string {
  return text.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

/**
 * Base64 depends on where in a group of three bytes the secret begins. For each of the three places: the characters
 * that the secret alone decides, without those it shares with its neighbours.
 */
function base64Forms(secret: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), secret])
      .toString('base64')
      .replace(/=+$/, '');
    const shared = (before + secret.length) % 3 === 0 ? 0 : 1;
    const own = text.slice(before === 0 ? 0 : before + 1, text.length - shared);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
