import type { System } from '../domain/system';
import type { MessageId, PlainId, ValuesOf } from './message';

/** The ids of what the system's notifications and dialogs say. Of a language other than English main has no other texts. */
type OutsideId = Extract<
  MessageId,
  | `notice.${string}`
  | `certificate.${'choose' | 'dialog'}.${string}`
  | `error.${string}.${'title' | 'next'}`
  | `next.${string}.${System}`
  | 'error.internal.happened'
  | 'done.online'
  | 'done.onlineUnnamed'
  | 'stopped.sleepTitle'
  | 'stopped.sleepBody'
>;

/** The texts of a language for outside of the window. */
export interface OutsideText {
  (id: PlainId & OutsideId): string;
  <Id extends OutsideId>(id: Id, values: ValuesOf<Id>): string;
}

/** Whether a text is said outside of the window; the build leaves the others out of main. */
export function isSaidOutside(id: string): boolean {
  return /^(notice\..*|certificate\.(choose|dialog)\..*|error\..*\.(title|next)|next\..*|error\.internal\.happened|done\.online(Unnamed)?|stopped\.sleep(Title|Body))$/.test(
    id,
  );
}
