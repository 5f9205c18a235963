/** Larger than PA2's smallest photo, and landscape as PA2 wants it. */
const size = { width: 1_200, height: 900 };

type Pen = OffscreenCanvasRenderingContext2D;

/**
 * Draws the photo of the example: a farmer in a field below the sun. No person's photo is shipped. `number` moves hills and
 * colours, so that two examples do not look alike to the search for photos that were used before.
 */
export async function drawExamplePhoto(number: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  drawSky(pen, number);
  drawField(pen, number);
  drawFarmer(pen, number);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
}

function drawSky(pen: Pen, number: number): void {
  const sky = pen.createLinearGradient(0, 0, 0, 520);
  sky.addColorStop(0, '#7fb8dd');
  sky.addColorStop(1, '#f4e3c1');
  fill(pen, sky, () => pen.rect(0, 0, size.width, size.height));
  fill(pen, '#fff3c4', () => pen.arc(180 + (number % 7) * 130, 150, 62, 0, 2 * Math.PI));
  for (const [index, colour] of ['#8aa58f', '#6f9170', '#557d56'].entries()) {
    const middle = ((number * (index + 3) * 97) % 1_000) + 100;
    fill(pen, colour, () => pen.ellipse(middle, 560 + index * 45, 620, 190 - index * 35, 0, 0, 2 * Math.PI));
  }
}

function drawField(pen: Pen, number: number): void {
  fill(pen, '#7a5a35', () => pen.rect(0, 600, size.width, 300));
  for (let row = 0; row < 5; row += 1)
    for (let plant = 0; plant < 16; plant += 1) {
      const [x, y] = [plant * 82 + ((row * 41 + number * 13) % 82) - 20, 640 + row * 58];
      for (const lean of [-0.7, -0.2, 0.3, 0.8])
        fill(pen, lean < 0 ? '#3f7d3a' : '#559946', () =>
          pen.ellipse(x + lean * 18, y - 16, 6, 30, lean, 0, 2 * Math.PI),
        );
    }
}

const cloths = ['#b5472f', '#2f6fa5', '#8a3f86', '#c98a1b', '#2c7f6d'] as const;

function drawFarmer(pen: Pen, number: number): void {
  const x = 420 + (number % 5) * 90;
  const cloth = cloths[number % cloths.length] ?? cloths[0];
  fill(pen, '#5b3a24', () => pen.rect(x - 26, 455, 52, 60));
  fill(pen, cloth, () => {
    pen.moveTo(x - 105, 820);
    pen.bezierCurveTo(x - 130, 600, x - 110, 500, x, 498);
    pen.bezierCurveTo(x + 110, 500, x + 130, 600, x + 105, 820);
  });
  fill(pen, '#6b452b', () => pen.ellipse(x, 400, 62, 78, 0, 0, 2 * Math.PI));
  fill(pen, cloth, () => pen.ellipse(x, 352, 74, 50, 0, Math.PI, 2 * Math.PI));
  for (const side of [-1, 1])
    fill(pen, '#2a1a10', () => pen.ellipse(x + side * 23, 398, 6, 7, 0, 0, 2 * Math.PI));
  pen.beginPath();
  pen.arc(x, 418, 26, 0.25 * Math.PI, 0.75 * Math.PI);
  pen.lineWidth = 6;
  pen.strokeStyle = '#f6e9dd';
  pen.stroke();
}

function fill(pen: Pen, colour: string | CanvasGradient, shape: () => void): void {
  pen.beginPath();
  pen.fillStyle = colour;
  shape();
  pen.fill();
}
