package se.uppsikt.archive;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.archive.sip.PackageId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Keepable;

/** What is done in the archive and must be remembered. */
sealed interface ArchiveDeed extends AccountDeed {
    PackageId subject();

    @Override
    default Map<String, String> particulars() {
        return Map.of("paket", subject().value().toString());
    }

    record PackageOrdered(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            PackageId subject,
            int year)
            implements ArchiveDeed {
        @Override
        public String event() {
            return "package-ordered";
        }

        @Override
        public String sentence() {
            return "Ett arkivpaket för " + year + " beställdes";
        }
    }

    record PackageStopped(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            PackageId subject)
            implements ArchiveDeed {
        @Override
        public String event() {
            return "package-stopped";
        }

        @Override
        public String sentence() {
            return "Bygget av arkivpaketet stoppades";
        }
    }

    record PackageBuilt(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            PackageId subject,
            String sha512)
            implements ArchiveDeed {
        @Override
        public String event() {
            return "package-built";
        }

        @Override
        public String sentence() {
            return "Arkivpaketet blev klart";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("paket", subject.value().toString(), "sha512", sha512);
        }
    }

    /** Whoever fetches a package has all of the account's year, its messages too (B6). */
    record PackageFetched(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            PackageId subject)
            implements ArchiveDeed {
        @Override
        public String event() {
            return "package-fetched";
        }

        @Override
        public String sentence() {
            return "Arkivpaketet hämtades";
        }
    }

    record ReceiptNoted(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            PackageId subject,
            String reference)
            implements ArchiveDeed {
        @Override
        public String event() {
            return "archive-receipt-noted";
        }

        @Override
        public String sentence() {
            return "Arkivets kvitto på paketet antecknades";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("paket", subject.value().toString(), "kvitto", reference);
        }
    }

    /** The archive has it, and its file is here no longer. */
    record CopyRemoved(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            PackageId subject,
            String sha512)
            implements ArchiveDeed {
        @Override
        public String event() {
            return "package-copy-removed";
        }

        @Override
        public String sentence() {
            return "Arkivpaketets fil togs bort här; arkivet har den";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("paket", subject.value().toString(), "sha512", sha512);
        }
    }

    /** One contribution is in the archive's keeping; only a receipt can make it so (A6). */
    record ContributionArchived(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            PackageId subject,
            ContributionId contribution)
            implements ArchiveDeed, Keepable {
        @Override
        public String event() {
            return "contribution-archived";
        }

        @Override
        public String sentence() {
            return "Arkiverades";
        }

        @Override
        public Fact fact() {
            return new Fact.Archived();
        }
    }
}
