import { ok, type Result } from '../../shared/result';
import type { RawOptions } from './raw-options';
import { usage, type Refusal } from './refusal';
import { readWhere, type WhereOptions } from './where-options';

/** What `wifi` was asked for. */
export interface WifiOptions extends Pick<WhereOptions, 'wifi' | 'practice'> {
  /** The adapter to use from now on, as typed, or the automatic choice again; null: nothing is changed. */
  readonly use: { readonly kind: 'automatic' } | { readonly kind: 'adapter'; readonly words: string } | null;
}

/** Reads `--use`, `--wifi` and `--practice`. */
export function readWifiOptions(raw: RawOptions): Result<WifiOptions, Refusal> {
  const where = readWhere(raw);
  if (!where.ok) return where;
  const { wifi, practice } = where.value;
  const words = raw.text('use');
  if (words === null) return ok({ wifi, practice, use: null });
  if (words === '') return usage('--use takes the name or the id of a Wi-Fi adapter, or automatic.');
  if (practice !== null) return usage('--use is for the adapters of this computer, not for those of a practice world.');
  return ok({ wifi, practice, use: words === 'automatic' ? { kind: 'automatic' } : { kind: 'adapter', words } });
}
