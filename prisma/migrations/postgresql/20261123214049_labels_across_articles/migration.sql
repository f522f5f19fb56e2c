-- DropIndex
DROP INDEX "Reference_target_idx";

-- AlterTable
ALTER TABLE "Label" ADD COLUMN     "anchor" TEXT,
ADD COLUMN     "number" TEXT;
UPDATE "Label" SET "anchor" = "name";
ALTER TABLE "Label" ALTER COLUMN "anchor" SET NOT NULL;

-- AlterTable
ALTER TABLE "Reference" ADD COLUMN     "article" TEXT;

-- AlterTable
ALTER TABLE "Rendering" ADD COLUMN     "inputs" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "RenderingSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "macros" TEXT NOT NULL DEFAULT '{}',
    "bibliography" TEXT NOT NULL DEFAULT '',
    "citationStyle" TEXT NOT NULL DEFAULT 'auto',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RenderingSettings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeadingAlias" (
    "articleId" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "heading" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "HeadingAlias_pkey" PRIMARY KEY ("articleId","alias")
);

-- CreateIndex
CREATE INDEX "Reference_article_target_idx" ON "Reference"("article", "target");

-- AddForeignKey
ALTER TABLE "HeadingAlias" ADD CONSTRAINT "HeadingAlias_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
