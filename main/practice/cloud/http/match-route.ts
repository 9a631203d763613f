import type { Route } from './exchange';

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route of the table that takes this method and path; undefined when none does. */
export function matchRoute(table: readonly Route[], method: string, path: string): RouteMatch | undefined {
  for (const route of table) {
    const params = route.method === method ? matchPath(route.path, path) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const segments = path.split('/');
  const params: Record<string, string> = {};
  for (const [index, wanted] of pattern.split('/').entries()) {
    if (wanted.startsWith('*')) {
      params[wanted.slice(1)] = decode(segments.splice(index).join('/'));
      return params;
    }
    const segment = segments[index];
    if (segment === undefined || !takes(wanted, segment)) return undefined;
    if (wanted.startsWith(':')) params[wanted.slice(1)] = decode(segment);
  }
  return segments.length === pattern.split('/').length ? params : undefined;
}

function takes(wanted: string, segment: string): boolean {
  return wanted.startsWith(':') ? segment !== '' : wanted === segment;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
