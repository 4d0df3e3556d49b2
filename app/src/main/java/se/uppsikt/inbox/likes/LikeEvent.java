package se.uppsikt.inbox.likes;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.Command;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/** Somebody likes a contribution in our name, or takes that back; how it went is told apart. */
sealed interface LikeEvent extends Keepable permits LikeEvent.LikeOrdered, LikeEvent.LikeTakenBack {
    Command command();

    @Override
    default AccountId account() {
        return command().account();
    }

    @Override
    default ContributionId contribution() {
        return command().about();
    }

    @Override
    default Map<String, String> particulars() {
        return Map.of("command", command().id().value().toString());
    }

    /** Somebody has pressed; it is on its way. */
    record LikeOrdered(Actor actor, Instant at, GuidelineVersion guideline, Command command)
            implements LikeEvent {
        @Override
        public String event() {
            return "like-ordered";
        }

        @Override
        public String sentence() {
            return "Gillades i kontots namn";
        }
    }

    /** It is to be there no more. */
    record LikeTakenBack(Actor actor, Instant at, GuidelineVersion guideline, Command command)
            implements LikeEvent {
        @Override
        public String event() {
            return "like-taken-back";
        }

        @Override
        public String sentence() {
            return "Gillandet togs tillbaka";
        }
    }
}
