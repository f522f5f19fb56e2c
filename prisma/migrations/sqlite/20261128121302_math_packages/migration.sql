-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RenderingSettings" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "macros" TEXT NOT NULL DEFAULT '{}',
    "packages" TEXT NOT NULL DEFAULT '[]',
    "bibliography" TEXT NOT NULL DEFAULT '',
    "citationStyle" TEXT NOT NULL DEFAULT 'auto',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL
);
INSERT INTO "new_RenderingSettings" ("bibliography", "citationStyle", "id", "macros", "updatedAt", "version") SELECT "bibliography", "citationStyle", "id", "macros", "updatedAt", "version" FROM "RenderingSettings";
DROP TABLE "RenderingSettings";
ALTER TABLE "new_RenderingSettings" RENAME TO "RenderingSettings";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
