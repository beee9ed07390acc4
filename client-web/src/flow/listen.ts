type Options = AddEventListenerOptions;

/** Listens for several events at one place; the answer ends that. */
export function listen<Events>(
  target: EventTarget,
  handlers: { readonly [Type in keyof Events]?: (event: Events[Type]) => void },
  options: Options = {},
): () => void {
  const all = Object.entries(handlers) as [string, EventListener][];
  for (const [type, handler] of all) target.addEventListener(type, handler, options);
  return () => {
    for (const [type, handler] of all) target.removeEventListener(type, handler, options);
  };
}
