import { ACTION_TYPE_TABLE, type Entity, QUAD_TABLE, type Relationship } from '@actograph/model';
import { KIND_COLORS } from '../drawing/colors.js';
import { EntityButton } from './entity-button.js';
import { Name } from './name.js';
import { Swatch } from './swatch.js';
import { countsOf, KIND_NAMES } from './words.js';

/** Names a relationship: who, what, to whom, how often and in which words. */
export function RelationshipHead(props: {
  readonly relationship: Relationship;
  readonly actor: Entity;
  readonly target: Entity;
}) {
  const { relationship, actor, target } = props;
  const { type, quad, first, last, verbs } = relationship;
  const { en, zh } = ACTION_TYPE_TABLE[type].title;
  return (
    <div className="head">
      <h2>
        <EntityButton entity={actor} /> <span aria-hidden="true">→</span> <EntityButton entity={target} />
      </h2>
      <p className="kind">
        <Swatch color={QUAD_TABLE[quad].color} shape="line" />
        {en} <span lang="zh-Hans">{zh}</span> · {QUAD_TABLE[quad].title.en}
      </p>
      <p>
        {countsOf(relationship)}
        {first !== null && last !== null && ` · ${first === last ? first : `${first} – ${last}`}`}
      </p>
      {verbs.length > 0 && (
        <p className="verbs" lang="zh-Hans">
          {verbs.slice(0, MOST_VERBS).map((verb) => (
            <Name key={verb} of={verb} />
          ))}
          {verbs.length > MOST_VERBS && <span>+{verbs.length - MOST_VERBS}</span>}
        </p>
      )}
    </div>
  );
}

const MOST_VERBS = 12;
const MOST_ALIASES = 8;

/** Names an entity; `shown` tells whether it is on the map. */
export function EntityHead({ entity, shown }: { readonly entity: Entity; readonly shown: boolean }) {
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return (
    <div className="head">
      <h2>
        <Name of={entity.name} />
      </h2>
      <p className="kind">
        <Swatch color={KIND_COLORS[entity.kind]} shape="disc" />
        {KIND_NAMES[entity.kind]}
      </p>
      {aliases.length > 0 && (
        <p className="aliases">
          Also:{' '}
          {aliases.slice(0, MOST_ALIASES).map((alias, index) => (
            <span key={alias}>
              {index > 0 && ', '}
              <Name of={alias} />
            </span>
          ))}
          {aliases.length > MOST_ALIASES && ', …'}
        </p>
      )}
      {!shown && <p className="quiet">Not among the entities shown on the map.</p>}
    </div>
  );
}
