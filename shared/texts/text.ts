import { createIntl } from '@formatjs/intl';
import { inert } from '../inert-text';
import type { Catalogue, MessageId, PlainId, ValuesOf } from './message';

/** Gives the text of an id in one language, with what is put into it. */
export interface Text {
  (id: PlainId): string;
  <Id extends MessageId>(id: Id, values: ValuesOf<Id>): string;
}

/** What formats an ICU message by its id: `@formatjs/intl` or react-intl. */
interface MessageFormatter {
  formatMessage(
    descriptor: { readonly id: string },
    values?: Record<string, string | number>,
    options?: { readonly ignoreTag: boolean },
  ): string;
}

/** Texts whose names from outside have gone through `show`. */
export function textOf(intl: MessageFormatter, show: (name: string) => string = isolated): Text {
  return (id: MessageId, values: Readonly<Record<string, string | number>> = {}) => {
    const shown = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? show(value) : value,
    ]);
    return intl.formatMessage({ id }, Object.fromEntries(shown) as Record<string, string | number>, {
      ignoreTag: true,
    });
  };
}

/** The texts of one language outside of the window, as `de`. */
export function textIn(locale: string, messages: Catalogue, show?: (name: string) => string): Text {
  const onError = (error: Error): never => {
    throw error;
  };
  return textOf(createIntl({ locale, messages, onError }), show);
}

/** A name that others chose, inert and in the first-strong isolate that keeps its direction to itself. */
export function isolated(name: string): string {
  return `\u2068${inert(name)}\u2069`;
}
