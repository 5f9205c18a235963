// @ts-check

/** Whether windows can be shown to somebody: always but on a Linux without a display server. */
export const hasScreen = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
