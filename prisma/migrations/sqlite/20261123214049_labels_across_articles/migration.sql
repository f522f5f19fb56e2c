-- DropIndex
DROP INDEX "Reference_target_idx";

-- AlterTable
ALTER TABLE "Reference" ADD COLUMN "article" TEXT;

-- CreateTable
CREATE TABLE "RenderingSettings" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "macros" TEXT NOT NULL DEFAULT '{}',
    "bibliography" TEXT NOT NULL DEFAULT '',
    "citationStyle" TEXT NOT NULL DEFAULT 'auto',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "HeadingAlias" (
    "articleId" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("articleId", "alias"),
    CONSTRAINT "HeadingAlias_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Rendering" ADD COLUMN "inputs" TEXT NOT NULL DEFAULT '';

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Label" (
    "revisionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT,
    "text" TEXT NOT NULL,
    "line" INTEGER NOT NULL,

    PRIMARY KEY ("revisionId", "name"),
    CONSTRAINT "Label_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Label" ("anchor", "kind", "line", "name", "revisionId", "text") SELECT "name", "kind", "line", "name", "revisionId", "text" FROM "Label";
DROP TABLE "Label";
ALTER TABLE "new_Label" RENAME TO "Label";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Reference_article_target_idx" ON "Reference"("article", "target");
