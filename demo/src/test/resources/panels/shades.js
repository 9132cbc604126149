// Shades of one colour for lines whose names nobody knows beforehand: the colour itself, then lighter
// and darker ones in turn, further and further from it.

const SHADES = 6;
const FURTHEST = 35;
const MOST_TURNED = 10;

export function shade(colour, index) {
  const step = Math.ceil((index % (2 * SHADES - 1)) / 2) / SHADES;
  const lighter = index % (2 * SHADES - 1) % 2 === 1;
  const turned = `h + ${(lighter ? 1 : -1) * step * MOST_TURNED}`;
  if (step === 0) return colour;
  return lighter
    ? brightened(`hsl(from ${colour} calc(${turned}) s l)`, step * FURTHEST)
    : hex(`hsl(from ${colour} calc(${turned}) s max(0, l - ${step * FURTHEST}))`);
}

function brightened(colour, percent) {
  return "#" + parts(colour)
    .map((part) => Math.min(255, part + Math.round(2.55 * percent)).toString(16).padStart(2, "0"))
    .join("");
}

const hex = (colour) => brightened(colour, 0);

function parts(colour) {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}
