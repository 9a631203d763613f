declare const brand: unique symbol;

/** A primitive that means one thing only: a `Branded<string, 'DeviceId'>` is not a `Branded<string, 'Ssid'>`. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
