import { z } from 'zod';
import { ACTION_TYPES, QUAD_CLASSES } from './action-types.js';
import { MODALITIES, POLARITIES } from './kinds.js';

/** How many relationships a selection holds unless it says otherwise: what a reader can take in on a screen. */
export const DEFAULT_TOP = 600;

/**
 * Which part of the graph is meant; the same for the command line, the API and the viewer. Empty lists and
 * nulls select everything. A relationship is in when a mention behind it passes every test.
 */
export const selectionSchema = z.strictObject({
  /** ids, names or aliases of entities; with `hops` their neighbourhood */
  actor: z.array(z.string()).default([]),
  hops: z.int().min(1).max(3).default(1),
  type: z.array(z.enum(ACTION_TYPES)).default([]),
  quad: z.array(z.enum(QUAD_CLASSES)).default([]),
  modality: z.array(z.enum(MODALITIES)).default([]),
  polarity: z.array(z.enum(POLARITIES)).default([]),
  /** ISO days, both included; an event is in when its time overlaps them */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  /** document ids */
  doc: z.array(z.string()).default([]),
  /** ids, names or aliases of who says so */
  source: z.array(z.string()).default([]),
  minConfidence: z.number().min(0).max(1).default(0),
  minEvents: z.int().min(0).default(0),
  /** the most relationships, heaviest first */
  top: z.int().min(1).max(1_000_000).default(DEFAULT_TOP),
});
export type Selection = z.infer<typeof selectionSchema>;

/** The selection that leaves everything open. */
export const everything = (): Selection => selectionSchema.parse({});
