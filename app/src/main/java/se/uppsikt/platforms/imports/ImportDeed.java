package se.uppsikt.platforms.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;

/** What is done with an import, each for the ledger: an import changes what an account holds. */
sealed interface ImportDeed extends AccountDeed {
    Import of();

    @Override
    default AccountId account() {
        return of().account();
    }

    @Override
    default Map<String, String> particulars() {
        Map<String, String> particulars = new TreeMap<>();
        particulars.put("import", of().id().value().toString());
        particulars.put("state", of().state().name());
        Import.Tally tally = of().tally();
        particulars.put("taken", Long.toString(tally.taken()));
        particulars.put("completed", Long.toString(tally.completed()));
        particulars.put("known", Long.toString(tally.known()));
        particulars.put("notes", Long.toString(tally.notes()));
        return particulars;
    }

    /** Somebody asked for an export to be read in. */
    record ImportOrdered(Import of, Actor actor, Instant at) implements ImportDeed {
        @Override
        public String event() {
            return "import-ordered";
        }

        @Override
        public String sentence() {
            return "En import av en export beställdes";
        }
    }

    /** Somebody stopped it. */
    record ImportStopped(Import of, Actor actor, Instant at) implements ImportDeed {
        @Override
        public String event() {
            return "import-stopped";
        }

        @Override
        public String sentence() {
            return "Importen stoppades";
        }
    }

    /** Somebody let it go on. */
    record ImportResumed(Import of, Actor actor, Instant at) implements ImportDeed {
        @Override
        public String event() {
            return "import-resumed";
        }

        @Override
        public String sentence() {
            return "Importen fortsattes";
        }
    }

    /** It came to an end by itself: done, refused or failed. */
    record ImportEnded(Import of, Map<String, String> fingerprints, Actor actor, Instant at)
            implements ImportDeed {
        @Override
        public String event() {
            return "import-ended";
        }

        @Override
        public String sentence() {
            return "Importen är över: " + of().state().swedish().toLowerCase(Locale.ROOT);
        }

        @Override
        public Map<String, String> particulars() {
            Map<String, String> particulars = new TreeMap<>(ImportDeed.super.particulars());
            particulars.putAll(fingerprints);
            return particulars;
        }
    }
}
