// @ts-check

/** True if windows can be shown: always, except on a Linux without a display server. */
export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
