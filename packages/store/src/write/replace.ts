import type { Writer } from '../backend.js';
import { digestAfter } from '../derive/digest.js';
import type { Contribution } from '../types.js';
import { lockDigest, saveDigest } from './digest.js';
import { documentChanges, writeDocuments } from './documents.js';
import { forgetEntities, namedEntities, writeEntities, writeNamings } from './entities.js';
import { writeEvents } from './events.js';
import { broughtMentions, reportEvents, storedMentions, unreportEvents, writeMentions } from './mentions.js';
import { writeRelationships } from './relationships.js';
import { verify } from './verify.js';

/**
 * Replaces what documents brought to the graph, and derives anew exactly what rested on it: which document
 * repeats which, entities, events, relationships. Runs within one transaction and checks itself at the end.
 */
export async function replaceDocuments(
  writer: Writer,
  contributions: readonly Contribution[],
): Promise<void> {
  const digest = await lockDigest(writer);
  const changes = await documentChanges(writer, contributions);
  const { replaced, promoted, demoted, repeats } = changes;
  const counting = contributions.filter(({ document }) => repeats(document.id) === null);

  const formerlyNamed = await namedEntities(
    writer,
    replaced.map(({ id }) => id),
  );
  const outdated = await storedMentions(writer, replaced);
  const silenced = await storedMentions(writer, demoted);
  const coming = [...(await storedMentions(writer, promoted)), ...counting.flatMap(broughtMentions)];
  const counted = new Set(replaced.filter(({ duplicateOf }) => duplicateOf === null).map(({ id }) => id));
  const gone = [...outdated.filter(({ document }) => counted.has(document.id)), ...silenced];

  await unreportEvents(writer, silenced);
  await writeDocuments(writer, contributions, changes);
  const nameless = await writeEntities(writer, contributions, formerlyNamed);
  await writeNamings(writer, contributions);
  await writeMentions(writer, contributions, outdated);
  const events = await writeEvents(writer, coming, gone);
  await reportEvents(writer, coming);
  const relationships = await writeRelationships(writer, [...coming, ...gone]);
  await forgetEntities(writer, nameless);

  await verify(writer, { contributions, counting, events, relationships });
  const added = contributions.map(({ document }) => document);
  await saveDigest(writer, digestAfter(digest, replaced, added));
}
