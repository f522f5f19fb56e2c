-- AlterTable
ALTER TABLE "RenderingSettings" ADD COLUMN     "packages" TEXT NOT NULL DEFAULT '[]';
