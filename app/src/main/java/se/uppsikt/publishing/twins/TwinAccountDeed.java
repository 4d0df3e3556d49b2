package se.uppsikt.publishing.twins;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;

/**
 * Somebody has said which language an account speaks.
 *
 * @param language empty when it speaks as the rest do
 */
record TwinAccountDeed(Actor actor, Instant at, AccountId account, String language)
        implements AccountDeed {
    @Override
    public String event() {
        return language.isEmpty() ? "twin-account-removed" : "twin-account-named";
    }

    @Override
    public String sentence() {
        return language.isEmpty()
                ? "Kontot är inte längre ett tvillingkonto"
                : "Kontot är tvillingkonto på " + language;
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("language", language);
    }
}
