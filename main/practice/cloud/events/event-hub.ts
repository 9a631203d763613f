import type { WorldTime } from '../../world/world';
import { sameOwner, type Identity, type Owner } from '../model/identity';

/** One event as the cloud publishes it; all of ours are private (cloud 3.2). */
export interface PublishedEvent {
  readonly name: string;
  readonly data: string | null;
  readonly deviceId: string;
  /** Who owned the device at that moment: nobody else hears it. */
  readonly owner: Owner | null;
  /** The product that the device was in at that moment; its own tokens hear it too. */
  readonly productId: number | null;
  readonly publishedAt: number;
}

/** Which devices a stream is about; ours publish nothing to the public. */
export type StreamScope =
  | { readonly kind: 'mine' }
  | { readonly kind: 'public' }
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'product'; readonly productId: number; readonly deviceId: string | null };

/** What a stream wants to hear. */
export interface Subscription {
  readonly identity: Identity;
  readonly scope: StreamScope;
  readonly prefix: string;
  readonly deliver: (event: PublishedEvent) => void;
}

/** Hands events to the streams that may hear them; there is no replay. */
export class EventHub {
  readonly #time: WorldTime;
  readonly #subscriptions = new Set<Subscription>();

  constructor(time: WorldTime) {
    this.#time = time;
  }

  get size(): number {
    return this.#subscriptions.size;
  }

  /** The returned function ends the subscription. */
  subscribe(subscription: Subscription): () => void {
    this.#subscriptions.add(subscription);
    return () => {
      this.#subscriptions.delete(subscription);
    };
  }

  publish(event: Omit<PublishedEvent, 'publishedAt'>): void {
    const published = { ...event, publishedAt: this.#time.now() };
    for (const subscription of [...this.#subscriptions]) {
      if (wants(subscription, published)) subscription.deliver(published);
    }
  }
}

function wants({ identity, scope, prefix }: Subscription, event: PublishedEvent): boolean {
  return event.name.startsWith(prefix) && mayHear(scope, identity, event);
}

function mayHear(scope: StreamScope, identity: Identity, event: PublishedEvent): boolean {
  switch (scope.kind) {
    case 'public':
      return false;
    case 'mine':
      return sameOwner(event.owner, identity);
    case 'device':
      return sameOwner(event.owner, identity) && event.deviceId === scope.id;
    case 'product':
      return event.productId === scope.productId && (scope.deviceId ?? event.deviceId) === event.deviceId;
  }
}
