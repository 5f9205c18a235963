/** Words of the photo field. */
export const photo = {
  label: 'Photo',
  help: 'JPEG, HEIC, PNG, WebP or GIF, up to 40 MB. It is turned upright and made small enough to send. What the camera hid in it, such as the place and the time, is removed. Your own file stays as it is.',
  alt: 'The photo as it will be sent',
  drop: 'Drop a picture here, or paste one with Ctrl+V',
  none: 'No photo',
  choose: 'Choose a picture',
  replace: 'Replace',
  crop: 'Crop',
  remove: 'Remove',
  preparing: 'Preparing the picture…',
  ready: 'The photo is ready.',
  removed: 'The photo was removed.',
  facts: '{{width}} × {{height}} pixels · {{size}} · JPEG',
  clean: 'No place, time or device in it',
  problem: {
    title: 'This picture cannot be used',
    kept: 'The photo you had is still there.',
    'not-a-picture':
      'The file is no picture that the program knows, whatever its name says. Choose a JPEG, PNG, WebP or GIF file.',
    heic: 'This HEIC picture cannot be read. On the phone choose Settings → Camera → Formats → Most Compatible, or send yourself the picture by e-mail, which makes a JPEG of it.',
    'too-large':
      'The picture is too large: at most 40 MB and 100 million points. Make it smaller, or take a new one with an ordinary camera setting.',
    damaged:
      'The file is damaged or not complete. Copy it from the phone or camera again, or choose another picture.',
    'too-slow':
      'Preparing it took longer than 20 seconds and was stopped. Close other programs and try again, or choose a smaller picture.',
    failed:
      'This computer could not prepare it; memory may be short. Close other programs and try again, or choose a smaller picture.',
    several: 'A loan has one photo. Choose or drop a single picture.',
  },
  warnings: 'You can send this photo, but look at it again',
  warning: {
    portrait:
      'It is taller than wide. Kiva shows photos wider than tall; crop it, or hold the camera sideways.',
    small:
      'It is small: its longer side has fewer than {{least}} pixels. Take the original file, not a copy from a chat.',
    dark: 'It is very dark. Lenders may not see the face.',
    blurred: 'It looks blurred. Lenders may not see the face.',
  },
  cropping: {
    title: 'Crop the photo',
    help: 'Drag the frame or its corners. By keyboard: Tab to the frame or a corner, then the arrow keys; with Shift or Ctrl in larger steps.',
    shape: 'Shape',
    free: 'Free',
    fourToThree: '4:3',
    picture: 'The whole picture',
    chosen: 'Chosen: {{width}} % of the width, {{height}} % of the height',
    everything: 'Choose all of it',
    use: 'Use this part',
    area: 'Frame: arrow keys move it',
    corner: {
      nw: 'Top left corner: arrow keys change the size',
      n: 'Top edge: arrow keys change the size',
      ne: 'Top right corner: arrow keys change the size',
      e: 'Right edge: arrow keys change the size',
      se: 'Bottom right corner: arrow keys change the size',
      s: 'Bottom edge: arrow keys change the size',
      sw: 'Bottom left corner: arrow keys change the size',
      w: 'Left edge: arrow keys change the size',
    },
  },
};
