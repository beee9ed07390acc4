import { type Route, routeOf } from './route.js';

const UNKNOWN: Route = { kind: 'unknown' };

/** Which of the page's screens is shown; the browser's address and history go with it. */
export class Router {
  #route = $state.raw<Route>(here());

  get route(): Route {
    return this.#route;
  }

  go(path: string): void {
    history.pushState(null, '', path);
    this.#route = here();
    scrollTo(0, 0);
  }

  /** Changes the address without a step to go back to. */
  replace(path: string): void {
    history.replaceState(null, '', path);
    this.#route = here();
  }

  /** Follows back and forward, and links within the page; the answer ends that. */
  listen(): () => void {
    const moved = () => {
      this.#route = here();
    };
    const clicked = (event: MouseEvent) => {
      const path = pathWithin(event);
      if (path === undefined) return;
      event.preventDefault();
      this.go(path);
    };
    addEventListener('popstate', moved);
    document.addEventListener('click', clicked);
    return () => {
      removeEventListener('popstate', moved);
      document.removeEventListener('click', clicked);
    };
  }
}

function here(): Route {
  const route = routeOf(location);
  return route.kind === 'elsewhere' ? UNKNOWN : route;
}

/** Where a click leads, if that is a screen of this page and nothing asks for a new window. */
function pathWithin(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!isPlain || event.defaultPrevented || !link) return undefined;
  if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return undefined;
  return routeOf(link).kind === 'elsewhere' ? undefined : link.pathname + link.hash;
}
