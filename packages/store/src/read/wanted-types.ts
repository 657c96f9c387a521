import { ACTION_TYPES, type ActionType, quadOf, type Selection } from '@actograph/model';

/** The action types that a selection leaves in: those of its types that belong to its quad classes. */
export const wantedTypes = ({ type, quad }: Pick<Selection, 'type' | 'quad'>): ActionType[] =>
  ACTION_TYPES.filter(
    (known) =>
      (type.length === 0 || type.includes(known)) && (quad.length === 0 || quad.includes(quadOf(known))),
  );
