import type { englishTexts } from './en';

/** The id of a text, as `start.title` or `error.device-not-found.title`. */
export type MessageId = keyof typeof englishTexts;

/** A whole language: one ICU message for every id. */
export type Catalogue = Readonly<Record<MessageId, string>>;

/** What is put into the texts of these ids. */
export type ValuesOf<Id extends MessageId> = Readonly<Record<NamesIn<(typeof englishTexts)[Id]>, string | number>>;

/** The ids of texts that nothing is put into. */
export type PlainId = {
  [Id in MessageId]: [NamesIn<(typeof englishTexts)[Id]>] extends [never] ? Id : never;
}[MessageId];

/** The names of the placeholders of an ICU message, read from its type. */
type NamesIn<Message> = Message extends `${string}{${infer Inside}}${infer After}`
  ? NamesInside<Inside> | NamesIn<After>
  : never;

type NamesInside<Inside> = Inside extends `${infer Head}{${infer Nested}`
  ? NameAt<Head> | NamesInside<Nested>
  : NameAt<Inside>;

type NameAt<Head> = Head extends `${infer Name},${string}` ? OneWord<Name> : OneWord<Head>;

type OneWord<Name> = Name extends '' | `${string} ${string}` | `${string}#${string}` ? never : Name;
