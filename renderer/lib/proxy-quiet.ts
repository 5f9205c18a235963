/** Milliseconds for which a person who put the proxy's dialog away is left alone by what asks in the background. */
const quietMs = 5 * 60_000;

let quietUntil = 0;

/** Whether the dialog may open by itself. */
export function mayAskForProxy(): boolean {
  return Date.now() >= quietUntil;
}

/** The person put the dialog away. */
export function leaveProxyAlone(): void {
  quietUntil = Date.now() + quietMs;
}

/** The person wants to connect: the dialog may open again. */
export function askForProxyAgain(): void {
  quietUntil = 0;
}
