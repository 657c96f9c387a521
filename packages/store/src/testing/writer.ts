/** A process of its own that writes a corpus document by document, to be killed while it does. */
import { openStore } from '../index.js';
import { exampleCorpus } from './examples.js';

const [url = '', documents = '0'] = process.argv.slice(2);
const say = (word: string) => process.stdout.write(`${word}\n`);

const store = await openStore(url, { mode: 'write' });
say('opened');
for (const [i, document] of exampleCorpus(Number(documents), 10).entries()) {
  await store.write([document]);
  say(`written ${i}`);
}
say('closing');
await store.close();
say('closed');
