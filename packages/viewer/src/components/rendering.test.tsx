import type { DocumentDetail, Entity, EventDetail, MentionDetail, Relationship } from '@actograph/model';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Api } from '../api.js';
import { createSession, type Session, SessionProvider } from '../state/session.js';
import { EventCard } from './event-card.js';
import { Panel } from './panel.js';
import { Reader } from './reader.js';
import { RelationshipTable } from './relationship-table.js';

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
const unused = () => Promise.reject(new Error('nothing is asked while rendering'));
const api: Api = { graph: unused, events: unused, search: unused, document: unused, status: unused };

function html(node: ReactNode, prepare: (session: Session) => void = () => {}): string {
  const session = createSession(api, async () => new Map());
  prepare(session);
  return renderToStaticMarkup(<SessionProvider value={session}>{node}</SessionProvider>);
}

const entity = (id: string, name: string): Entity => ({
  id,
  name,
  kind: 'country',
  aliases: [],
  wikidata: null,
});
const text = `日方批评${HOSTILE}`;
const mention: MentionDetail = {
  id: 'm',
  document: { id: 'd', title: HOSTILE, published: '2025-11-19', url: null },
  evidence: { start: 100, end: 100 + text.length, text },
  actor: { id: 'jp', name: '日本', kind: 'country', mention: '日方', start: 100, end: 102, implicit: false },
  target: {
    id: 'x',
    name: HOSTILE,
    kind: 'country',
    mention: HOSTILE,
    start: 104,
    end: 104 + HOSTILE.length,
    implicit: false,
  },
  verb: '批评',
  spans: [[102, 104]],
  source: { id: 's', name: HOSTILE },
  confidence: 0.876,
  rule: HOSTILE,
};
const event: EventDetail = {
  id: 'e',
  actor: entity('jp', '日本'),
  target: entity('x', HOSTILE),
  type: 'ACCUSE',
  quad: 'verbal-conflict',
  verb: '批评',
  polarity: 'negated',
  modality: 'planned',
  dateFrom: '2025-11-17',
  dateTo: '2025-11-17',
  datePrecision: 'day',
  place: HOSTILE,
  confidence: 0.9,
  mentions: [mention],
};
const document: DocumentDetail = {
  id: HOSTILE,
  title: HOSTILE,
  published: null,
  url: 'javascript:alert(3)',
  lang: 'zh',
  text: HOSTILE,
  extractor: 'zh@1',
  duplicateOf: null,
  events: [],
};
const relationship: Relationship = {
  id: 'jp|ACCUSE|x',
  actor: 'jp',
  target: 'x',
  type: 'ACCUSE',
  quad: 'verbal-conflict',
  events: 0,
  planned: 1,
  possible: 0,
  demanded: 0,
  hypothetical: 0,
  negated: 2,
  first: null,
  last: null,
  verbs: [HOSTILE],
};
const subgraph = {
  entities: [event.actor, event.target],
  relationships: [relationship],
  total: { entities: 2, relationships: 1 },
};

describe('an event', () => {
  const card = html(<EventCard event={event} withRoles={true} />);

  test('shows its sentence with who, what and whom marked', () => {
    expect(card).toMatch(
      /<mark[^>]*class="actor"[^>]*>日方<\/mark><mark[^>]*class="action"[^>]*>批评<\/mark>/,
    );
    expect(card).toMatch(/<mark[^>]*class="target"[^>]*>&quot;&gt;&lt;img/);
  });

  test('says who says so, how sure that is, and that it is denied and planned', () => {
    for (const words of ['according to', '88% sure', '>negated<', '>planned<', '2025-11-17']) {
      expect(card).toContain(words);
    }
  });

  test('names a role that its sentence leaves out', () => {
    const implicit = { ...mention, actor: { ...mention.actor, start: 3, end: 5, implicit: true } };
    const dropped = html(<EventCard event={{ ...event, mentions: [implicit] }} withRoles={false} />);
    expect(dropped).not.toContain('class="actor" title="actor"');
    expect(dropped).toMatch(/actor \(from context: .*日本.*\)/);
  });
});

describe('text from documents is only ever text', () => {
  test.each([
    ['an event', () => html(<EventCard event={event} withRoles={true} />)],
    [
      'a document',
      () => html(<Reader />, (session) => session.reading.set({ phase: 'open', document, start: 0 })),
    ],
    ['the table', () => html(<RelationshipTable subgraph={subgraph} />)],
    [
      'the panel',
      () =>
        html(<Panel />, (session) => {
          session.map.set({
            phase: 'ready',
            revision: 'r',
            stats: { documents: 1, mentions: 1, events: 1, entities: 2, relationships: 1 },
            subgraph,
            positions: new Map(),
          });
          session.focus.set({ ...relationship, kind: 'relationship' });
          session.evidence.set({ phase: 'ready', events: [event], total: 1 });
        }),
    ],
  ])('in %s', (_where, render) => {
    const markup = render();
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(markup).not.toMatch(/<img|<script|href="javascript/);
  });

  test('and only web addresses are links', () => {
    const linked = (url: string) =>
      html(<Reader />, (session) =>
        session.reading.set({ phase: 'open', document: { ...document, url }, start: 0 }),
      );
    expect(linked('https://news.example/1')).toContain('href="https://news.example/1"');
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
    ]) {
      expect(linked(url)).not.toContain('href');
    }
  });
});
