import { join } from 'node:path';
import { type Relationship, type Subgraph, subgraphSchema } from '@actograph/model';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pixelAt, usesBrowser } from './support/browser.js';
import { actograph, SEEDS, serveStore, temporaryFolder } from './support/command.js';

const newPage = usesBrowser();

interface Shown {
  readonly page: Page;
  readonly map: Subgraph;
}

/** A page that shows the seeds, with the map as the API gives it. */
async function showSeeds(): Promise<Shown> {
  const store = `embedded:${join(await temporaryFolder(), 'graph')}`;
  expect((await actograph(['build', SEEDS, '--store', store])).code).toBe(0);
  const { url } = await serveStore(store);
  const page = await newPage();
  await page.goto(url);
  await page.waitForFunction(() => (window.actograph?.nodes() ?? 0) > 0);
  const map = subgraphSchema.parse(await (await fetch(new URL('api/v1/graph', url))).json());
  return { page, map };
}

const placeOfNode = (page: Page, id: string) =>
  page.evaluate((node) => window.actograph?.node(node) ?? null, id);
const placeOfEdge = (page: Page, id: string) =>
  page.evaluate((edge) => window.actograph?.edge(edge) ?? null, id);

describe('the first view of the seeds', () => {
  it('draws every entity of the map once, the main actors among them', async () => {
    const { page, map } = await showSeeds();
    expect(await page.evaluate(() => window.actograph?.nodes())).toBe(map.entities.length);
    expect(await page.evaluate(() => window.actograph?.edges())).toBe(map.relationships.length);
    const background = await pixelAt(page, { x: 1278, y: 798 });
    for (const name of ['日本', '美国', '中国', '高市早苗', '特朗普']) {
      const entities = map.entities.filter((entity) => entity.name === name || entity.aliases.includes(name));
      expect(
        entities.map((entity) => entity.name),
        name,
      ).toEqual([name]);
      const place = await placeOfNode(page, entities[0]?.id ?? '');
      if (!place) throw new Error(`${name} is not drawn`);
      expect(await pixelAt(page, place), name).not.toEqual(background);
    }
  });

  it('opens the sentences behind the edge 美国→日本 on a click, with the actor marked', async () => {
    const { page, map } = await showSeeds();
    const id = (name: string) => map.entities.find((entity) => entity.name === name)?.id;
    const edges = map.relationships
      .filter(
        (edge: Relationship) => edge.actor === id('美国') && edge.target === id('日本') && edge.events > 0,
      )
      .map((edge) => edge.id);
    expect(edges.length).toBeGreaterThan(0);
    const places = await Promise.all(edges.map((edge) => placeOfEdge(page, edge)));
    const place = places.find((candidate) => candidate !== null);
    if (!place) throw new Error('no edge 美国→日本 has a free place to click');
    await page.mouse.click(place.x, place.y);
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    await panel.locator('blockquote').first().waitFor();
    const actors = await panel.locator('blockquote mark.actor').allTextContents();
    expect(actors.length).toBeGreaterThan(0);
    for (const actor of actors) expect(actor).toMatch(/^(美|华盛顿|白宫)/);
    const targets = await panel.locator('blockquote mark.target').allTextContents();
    for (const target of targets) expect(target).toMatch(/^(日|东京|東京)/);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('finds an entity by name and opens the document behind a sentence', async () => {
    const { page } = await showSeeds();
    await page.keyboard.press('/');
    await page.keyboard.type('高市早苗');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Evidence' });
    await panel.getByRole('heading', { name: '高市早苗' }).waitFor();
    await panel.locator('figcaption button.link').first().click();
    await page.getByRole('dialog').locator('mark').first().waitFor();
  });
});
