import type { Page } from 'playwright-core';

/** Pictures are kept at this size: shapes, places and colours stay, the edges of letters do not. */
const WIDTH = 480;
const HEIGHT = 270;
/** A pixel differs when a channel is off by more than this, of 255. */
const OFF = 56;

/** The page as it looks now, made small: WebP as base64. */
export async function small(page: Page): Promise<string> {
  const shot = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  return page.evaluate(async ({ png, w, h }) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = w;
    canvas.height = h;
    const c = canvas.getContext('2d');
    if (!c) throw new Error('The browser draws nothing.');
    c.imageSmoothingQuality = 'high';
    c.drawImage(image, 0, 0, w, h);
    return canvas.toDataURL('image/webp', 0.86).replace(/^.*,/, '');
  }, { png: shot, w: WIDTH, h: HEIGHT });
}

/** Share of the picture that differs between two such pictures, 0 … 1. */
export function difference(page: Page, a: string, b: string): Promise<number> {
  return page.evaluate(async ({ pictures, w, h, off }) => {
    const read = async (webp: string): Promise<Uint8ClampedArray> => {
      const image = new Image();
      image.src = `data:image/webp;base64,${webp}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      // Half the size again: a line that lies a pixel lower is no difference.
      canvas.width = w / 2;
      canvas.height = h / 2;
      const c = canvas.getContext('2d');
      if (!c) throw new Error('The browser draws nothing.');
      c.imageSmoothingQuality = 'high';
      c.drawImage(image, 0, 0, canvas.width, canvas.height);
      return c.getImageData(0, 0, canvas.width, canvas.height).data;
    };
    const [first, second] = await Promise.all(pictures.map(read));
    if (!first || !second) return 1;
    let changed = 0;
    for (let i = 0; i < first.length; i += 4) {
      const most = Math.max(...[0, 1, 2].map((k) => Math.abs((first[i + k] ?? 0) - (second[i + k] ?? 0))));
      if (most > off) changed += 1;
    }
    return changed / (first.length / 4);
  }, { pictures: [a, b], w: WIDTH, h: HEIGHT, off: OFF });
}
