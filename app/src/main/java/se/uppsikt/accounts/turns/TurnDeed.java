package se.uppsikt.accounts.turns;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;

/** What people do with turns; each deed is on record. That a turn begins and ends is its time. */
sealed interface TurnDeed extends AccountDeed {
    /** Which turn, who did it, when, and under which guideline. */
    record Circumstances(Turn turn, Actor actor, Instant at, GuidelineVersion guideline) {}

    Circumstances of();

    @Override
    default Actor actor() {
        return of().actor();
    }

    @Override
    default Instant at() {
        return of().at();
    }

    @Override
    default AccountId account() {
        return of().turn().account();
    }

    @Override
    default GuidelineVersion guideline() {
        return of().guideline();
    }

    @Override
    default Map<String, String> particulars() {
        Turn turn = of().turn();
        SortedMap<String, String> particulars = new TreeMap<>();
        particulars.put("turn", turn.id().value().toString());
        particulars.put("host", turn.host().value().toString());
        particulars.put("kind", turn.kind().name());
        particulars.put("from", turn.from().toString());
        particulars.put("until", turn.until().toString());
        if (!turn.purpose().isEmpty()) {
            particulars.put("purpose", turn.purpose());
        }
        return particulars;
    }

    /** A service area is to reach the account for a time. */
    record TurnGranted(Circumstances of) implements TurnDeed {
        @Override
        public String event() {
            return "turn-granted";
        }

        @Override
        public String sentence() {
            return switch (of.turn().kind()) {
                case RELAY -> "En verksamhet fick kontot en stafettvecka";
                case LIMITED -> "En verksamhet fick tillfällig behörighet till kontot";
            };
        }
    }

    /** The right ended before its time. */
    record TurnWithdrawn(Circumstances of) implements TurnDeed {
        @Override
        public String event() {
            return "turn-withdrawn";
        }

        @Override
        public String sentence() {
            return "En verksamhets behörighet till kontot togs tillbaka";
        }
    }

    /** The host has read the hand-over list and answers for what is on it. */
    record HandOverReceived(Circumstances of) implements TurnDeed {
        @Override
        public String event() {
            return "hand-over-received";
        }

        @Override
        public String sentence() {
            return "Veckans värd tog över kontot";
        }
    }
}
