/** Words of the photo field. */
export const photo = {
  label: 'Photo',
  help: 'JPEG, HEIC, PNG, WebP or GIF, up to 30 MB. Partner Desk turns it the right way up and makes it small enough to send. It removes hidden camera data such as place and time. Your own file does not change.',
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
  clean: 'Contains no place, time or device',
  problem: {
    title: 'This picture cannot be used',
    kept: 'The photo you had is still there.',
    'not-a-picture':
      'The file is not a picture that the program can read, even if its name says so. Choose a JPEG, PNG, WebP or GIF file.',
    heic: 'This HEIC picture cannot be read. On the phone, choose Settings → Camera → Formats → Most Compatible and take it again, or send yourself the picture by email, which changes it to a JPEG.',
    'too-large':
      'The picture is too large: the limit is 30 MB and 100 million pixels. Make it smaller, or take a new one with a normal camera setting.',
    damaged:
      'The file is damaged or incomplete. Copy it from the phone or camera again, or choose another picture.',
    'too-slow':
      'Preparing it took longer than 20 seconds and was stopped. Close other programs and try again, or choose a smaller picture.',
    'too-heavy':
      'It takes more memory than any photo should, and was stopped. Choose another picture, or open it on the phone or computer and save it again as a JPEG.',
    failed:
      'This computer could not prepare it; it may not have enough memory. Close other programs and try again, or choose a smaller picture.',
    several: 'A loan has one photo. Choose or drop only one picture.',
  },
  warnings: 'You can send this photo, but check it again',
  warning: {
    portrait:
      'It is taller than it is wide. Kiva shows photos wider than tall: crop it, or turn the camera sideways.',
    small:
      'It is small: its longer side has fewer than {{least}} pixels. Use the original file, not a copy from a chat.',
    dark: 'It is very dark. Lenders may not see the face.',
    blurred: 'It looks blurred. Lenders may not see the face.',
  },
  cropping: {
    title: 'Crop the photo',
    help: 'Drag the frame or its corners. With the keyboard: press Tab to go to the frame or a corner, then use the arrow keys; hold Shift or Ctrl for larger steps.',
    shape: 'Shape',
    free: 'Free',
    fourToThree: '4:3',
    picture: 'The whole picture',
    chosen: 'Selected: {{width}}% of the width, {{height}}% of the height',
    everything: 'Select the whole picture',
    use: 'Use this part',
    area: 'Frame: use the arrow keys to move it',
    corner: {
      nw: 'Top left corner: use the arrow keys to change the size',
      n: 'Top edge: use the arrow keys to change the size',
      ne: 'Top right corner: use the arrow keys to change the size',
      e: 'Right edge: use the arrow keys to change the size',
      se: 'Bottom right corner: use the arrow keys to change the size',
      s: 'Bottom edge: use the arrow keys to change the size',
      sw: 'Bottom left corner: use the arrow keys to change the size',
      w: 'Left edge: use the arrow keys to change the size',
    },
  },
};
