import { z } from 'zod';

/**
 * The content security policy forbids code made at run time, and zod tries whether it may as soon as a schema is
 * made. This module therefore has to be imported before any that makes schemas.
 */
z.config({ jitless: true });
