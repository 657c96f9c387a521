import { describe, expect, it } from 'vitest';
import { ACTION_TYPE_TABLE, ACTION_TYPES, QUAD_CLASSES, QUAD_TABLE, quadOf } from './action-types.js';

describe('the table of action types', () => {
  it('gives every type a quad class, two titles of its own and valid CAMEO roots', () => {
    const titles = ACTION_TYPES.flatMap((type) => Object.values(ACTION_TYPE_TABLE[type].title));
    expect(new Set(titles).size).toBe(2 * ACTION_TYPES.length);
    for (const type of ACTION_TYPES) {
      expect(QUAD_CLASSES).toContain(quadOf(type));
      for (const root of ACTION_TYPE_TABLE[type].cameo) expect(root).toMatch(/^(0[1-9]|1\d|20)$/);
    }
  });

  it('covers all twenty CAMEO root codes', () => {
    const roots = new Set(ACTION_TYPES.flatMap((type) => ACTION_TYPE_TABLE[type].cameo));
    expect(roots.size).toBe(20);
  });

  it('keeps the sides apart: conflict is never cooperation', () => {
    expect(quadOf('SANCTION')).toBe('material-conflict');
    expect(quadOf('AID')).toBe('material-cooperation');
    expect(quadOf('CONCEDE')).toBe('verbal-cooperation');
    expect(quadOf('REQUEST')).toBe('verbal-conflict');
    expect(quadOf('TRANSACT')).toBe('neutral');
  });

  it('gives every quad class a colour of its own', () => {
    expect(new Set(QUAD_CLASSES.map((quad) => QUAD_TABLE[quad].color)).size).toBe(QUAD_CLASSES.length);
  });
});
