export const backdropClass =
  'fixed inset-0 bg-black/40 transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';
export const dialogClass =
  'fixed top-1/2 left-1/2 grid max-h-[calc(100dvh-2rem)] w-112 max-w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 gap-4 overflow-y-auto rounded-lg border border-line bg-surface p-5 text-ink shadow-raised transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';
