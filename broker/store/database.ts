import type { z } from 'zod';

/** What both stores take as a parameter of a statement. */
export type Value = string | number | boolean | Date | null;

export interface Queries {
  /** Runs one statement of PostgreSQL; every row is held against the schema. */
  rows<Row>(row: z.ZodType<Row>, statement: string, values?: readonly Value[]): Promise<readonly Row[]>;
  /** Runs one or more statements without parameters. */
  script(statements: string): Promise<void>;
}

export interface Database extends Queries {
  /** Runs the work in one transaction; it is undone when the work throws. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
