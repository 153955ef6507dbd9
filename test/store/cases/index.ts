import type { Cases } from '../kit.ts';
import { backupCases } from './backup.ts';
import { databaseCases } from './databases.ts';
import { derivedCases } from './derived.ts';
import { followedCases } from './followed.ts';
import { ingestCases } from './ingest.ts';
import { jobCases } from './jobs.ts';
import { migrationCases } from './migrations.ts';
import { searchCases } from './search.ts';

export const ALL_CASES: Record<string, Cases> = {
  ingest: ingestCases,
  derived: derivedCases,
  search: searchCases,
  followed: followedCases,
  backup: backupCases,
  databases: databaseCases,
  jobs: jobCases,
  migrations: migrationCases,
};
