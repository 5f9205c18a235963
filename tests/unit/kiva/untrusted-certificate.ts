import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server with that certificate, closed when the test ends; `onRequest` hears of requests. */
export async function startUntrusted(onRequest: () => void = () => {}): Promise<{ port: number }> {
  const server = createServer(untrusted, onRequest);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port };
}

/** A certificate for localhost that no system trusts, made for these tests alone; its key protects nothing. */
export const untrusted = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgYSe7RaYGMmLHJqP8
dUpPtohdWyDcq3kpgOnSxhdcpIKhRANCAATOSYmjLet0gEImL0KB/67jZPvhCqS1
M8SeB4G/2JozqOAN32rUrc+bLPyA94+42f/ua5csagwjAtd1V/375olt
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUP//b2l1F9ZNSF75ZuaMO3RUE5PswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTE3MDgxOVoYDzIxMjYxMDI4
MTcwODE5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAATOSYmjLet0gEImL0KB/67jZPvhCqS1M8SeB4G/2JozqOAN32rUrc+b
LPyA94+42f/ua5csagwjAtd1V/375olto28wbTAdBgNVHQ4EFgQUjLN/6tf7gt9v
6hSRPmarFTCfRGswHwYDVR0jBBgwFoAUjLN/6tf7gt9v6hSRPmarFTCfRGswDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhAJ9+4yMIFJVMbCYVgTMp0JkqHIS1xcNcX5HdlqThVsr/AiBF
u6KQM4i33JpNm3fANp6A4U14UyDSBmECXzZDIhdjlg==
-----END CERTIFICATE-----`,
};
