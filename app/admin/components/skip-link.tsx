/** The first stop of the keyboard: past the header, to the content. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#content"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-1.5 text-sm text-on-accent focus:translate-y-0"
    >
      {children}
    </a>
  );
}
