import type { Locator } from 'playwright-core';

/** How far a pixel must be from its ground to be ink, of 255: the grey edges of letters are not. */
const INK = 96;

/** How many pixels of an element can be told from the ground, which is the colour of its first pixel. */
export async function inkOf(element: Locator): Promise<number> {
  const png = (await element.screenshot()).toString('base64');
  // The page's own policy allows no data: pictures.
  const page = await element.page().context().newPage();
  const ink = await page.evaluate(
    async ({ png, least }) => {
      const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.drawImage(picture, 0, 0);
      const { data } = pen.getImageData(0, 0, picture.width, picture.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        const apart = [0, 1, 2].map((part) => Math.abs((data[at + part] ?? 0) - (data[part] ?? 0)));
        if (Math.max(...apart) >= least) count += 1;
      }
      return count;
    },
    { png, least: INK },
  );
  await page.close();
  return ink;
}
