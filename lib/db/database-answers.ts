import { database } from './database';

/** Whether the database answers a query within `withinMs` milliseconds. Migrations ran before it was registered (server/boot.ts). */
export async function databaseAnswers(withinMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), withinMs);
  });
  const query = database()
    .site.count()
    .then(
      () => true,
      () => false,
    );
  try {
    return await Promise.race([query, late]);
  } finally {
    clearTimeout(timer);
  }
}
