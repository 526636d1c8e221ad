// Every migration in its order. A released one never changes; new ones are added at the end.
import type { Kysely, Migration } from "kysely";
import * as accounts from "./accounts.ts";
import { apiKey } from "./api-keys.ts";
import { archive, archiveTerms } from "./archive.ts";
import { feed, feedItem } from "./feeds.ts";
import {
  columnMapping,
  importBroughtAs,
  importCounts,
  importedRow,
  importedRowUpdated,
  importOfFile,
  importSpan,
} from "./imports.ts";
import * as inbox from "./inbox.ts";
import * as jobs from "./jobs.ts";
import { eventExtra } from "./kept.ts";
import { changeEventIsItsKey, eventSourceIsItsKey } from "./links.ts";
import * as log from "./log.ts";
import { merged } from "./merged.ts";
import { siteMode } from "./mode.ts";
import { userDisabled, userSeen } from "./people.ts";
import * as publicLog from "./public-log.ts";
import * as record from "./record.ts";
import { noEventWords, searchText } from "./search-text.ts";
import { noSourceLinkStatus, sourceLink } from "./source-link.ts";
import { sourceWords } from "./source-words.ts";
import { supersededFollows } from "./superseded.ts";
import { recoveryCode, twoFactor } from "./two-factor.ts";
import { words, wordsOnce } from "./words.ts";

/** A migration that makes one index. */
const index = (table: string, columns: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex(`${table}_by_${columns.join("_")}`)
      .on(table)
      .columns([...columns])
      .execute();
  },
});

/** A migration that makes an index of the rows that have a value in the first column: cheap where most have none. */
const sparseIndex = (table: string, column: string, ...more: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex([`${table}_by_${column}`, ...more].join("_"))
      .on(table)
      .columns([column, ...more])
      .where(column, "is not", null)
      .execute();
  },
});

/** A migration that drops an index. */
const noIndex = (name: string): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema.dropIndex(name).execute();
  },
});

export const migrations: Readonly<Record<string, Migration>> = {
  "001_clock": log.clock,
  "002_change": log.change,
  "003_change_event": log.changeEvent,
  "004_source": record.source,
  "005_place": record.place,
  "006_event": record.event,
  "007_event_source": record.eventSource,
  "008_claim": record.claim,
  "009_draft": inbox.draft,
  "010_idempotency": inbox.idempotency,
  "011_user": accounts.user,
  "012_session": accounts.session,
  "013_account": accounts.account,
  "014_verification": accounts.verification,
  "015_admin_link": accounts.adminLink,
  "016_sign_in_failure": accounts.signInFailure,
  "017_job": jobs.job,
  "018_run": jobs.run,
  "019_snapshot": jobs.snapshot,
  "020_change_event_by_n": index("change_event", ["n"]),
  "021_source_by_url": index("source", ["url"]),
  "022_place_by_name": index("place", ["name"]),
  "023_event_by_start": index("event", ["start_day", "id"]),
  "024_event_by_changed": index("event", ["changed_at", "id"]),
  "025_event_by_status": index("event", ["status", "publish_after"]),
  "026_event_by_part_of": index("event", ["part_of"]),
  "027_event_by_place": index("event", ["place_id"]),
  "028_event_by_external_id": sparseIndex("event", "external_id"),
  "029_event_source_by_source": index("event_source", ["source_id"]),
  "030_claim_by_event": index("claim", ["event_id", "id"]),
  "031_claim_by_source": index("claim", ["source_id"]),
  "032_claim_by_supersedes": sparseIndex("claim", "supersedes"),
  "033_claim_by_external_id": sparseIndex("claim", "external_id"),
  "034_draft_by_state": index("draft", ["state", "proposed_at", "id"]),
  "035_idempotency_by_at": index("idempotency", ["at"]),
  "036_session_by_user": index("session", ["user_id"]),
  "037_account_by_user": index("account", ["user_id"]),
  "038_verification_by_identifier": index("verification", ["identifier"]),
  "039_sign_in_failure_by_subject": index("sign_in_failure", ["subject_hash", "at"]),
  "040_run_by_job": index("run", ["job", "started_at"]),
  "041_snapshot_by_at": index("snapshot", ["at"]),
  "042_change_by_public": index("change", ["public", "n"]),
  "043_event_words": words,
  "044_no_event_by_start": noIndex("event_by_start_day_id"),
  "045_no_event_by_changed": noIndex("event_by_changed_at_id"),
  "046_no_event_by_status": noIndex("event_by_status_publish_after"),
  "047_no_claim_by_source": noIndex("claim_by_source_id"),
  "048_event_by_publish_after": sparseIndex("event", "publish_after"),
  "049_event_words_once": wordsOnce,
  "050_change_event_is_its_key": changeEventIsItsKey,
  "051_event_source_is_its_key": eventSourceIsItsKey,
  "052_change_in_public": publicLog.changeInPublic,
  "053_clock_in_public": publicLog.clockInPublic,
  "054_change_by_public_number": publicLog.changeByPublicNumber,
  "055_former_id": publicLog.formerId,
  "056_former_id_by_now": index("former_id", ["now"]),
  "057_ids_of_hidden_events": publicLog.idsOfHiddenEvents,
  "060_run_moved_in_words": jobs.movedInWords,
  "061_run_ahead": jobs.runAhead,
  "062_run_by_job": index("run", ["job", "started_at"]),
  "063_run_by_token": index("run", ["job", "token"]),
  "070_snapshot_gone": jobs.snapshotGone,
  "071_snapshot_cited": jobs.snapshotCited,
  "072_superseded_follows": supersededFollows,
  "080_search_text": searchText,
  "082_source_words": sourceWords,
  "083_no_event_words": noEventWords,
  "084_claim_by_external_id_source_id": sparseIndex("claim", "external_id", "source_id"),
  "085_no_claim_by_external_id": noIndex("claim_by_external_id"),
  "090_archive": archive,
  "091_merged": merged,
  "092_event_by_start_day": index("event", ["start_day"]),
  "093_draft_follow_hash": inbox.followHash,
  "100_api_key": apiKey,
  "101_api_key_by_user": index("api_key", ["user_id"]),
  "102_user_disabled": userDisabled,
  "103_user_seen": userSeen,
  "104_site_mode": siteMode,
  "110_change_by_actor": index("change", ["actor", "n"]),
  "111_change_by_kind": index("change", ["action", "subject", "n"]),
  "112_event_extra": eventExtra,
  "113_import": importOfFile,
  "114_imported_row": importedRow,
  "115_imported_row_by_row_hash": index("imported_row", ["row_hash"]),
  "116_import_brought_as": importBroughtAs,
  "117_import_counts": importCounts,
  "118_column_mapping": columnMapping,
  "120_two_factor": twoFactor,
  "121_recovery_code": recoveryCode,
  "122_recovery_code_by_user": index("recovery_code", ["user_id"]),
  "123_import_span": importSpan,
  "124_imported_row_updated": importedRowUpdated,
  "125_imported_row_by_event": sparseIndex("imported_row", "event_id"),
  "126_imported_row_by_draft": sparseIndex("imported_row", "draft_id"),
  "127_draft_by_event": sparseIndex("draft", "event_id"),
  "140_feed": feed,
  "141_feed_item": feedItem,
  "142_feed_item_by_seen_at": index("feed_item", ["seen_at"]),
  "143_archive_terms": archiveTerms,
  "150_source_link": sourceLink,
  "151_no_source_link_status": noSourceLinkStatus,
  "152_source_link_by_checked_at": index("source_link", ["checked_at"]),
  "160_job_cron": jobs.jobCron,
};
