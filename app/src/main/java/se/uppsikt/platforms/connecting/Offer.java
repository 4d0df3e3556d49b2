package se.uppsikt.platforms.connecting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.connecting.PlatformSignIn.Choice;
import se.uppsikt.platforms.connecting.PlatformSignIn.Grant;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a yes, from the way back until the accounts are chosen. Written only to be sealed.
 *
 * @param missing the words of rights that were asked for and not given
 * @param tokenUntil in seconds since 1970; null as in {@link Grant}
 */
record Offer(
        List<Item> items,
        List<String> missing,
        @Nullable Secret refresh,
        @Nullable Long tokenUntil,
        @Nullable Long refreshUntil) {
    private static final JsonMapper JSON = new JsonMapper();

    /** One account that may be chosen, with what it is reached by. */
    record Item(String id, String name, Secret token, @Nullable String hindrance) {}

    static Offer of(Grant grant, List<Choice> choices, List<String> missing) {
        return new Offer(
                choices.stream()
                        .map(
                                choice ->
                                        new Item(
                                                choice.id(),
                                                choice.name(),
                                                choice.token(),
                                                choice.hindrance()))
                        .toList(),
                missing,
                grant.refresh(),
                seconds(grant.expiresAt()),
                seconds(grant.refreshUntil()));
    }

    static Offer read(Secret written) {
        return JSON.readValue(written.reveal(), Offer.class);
    }

    Secret written() {
        return new Secret(JSON.writeValueAsString(this));
    }

    /** With what the chosen account's key is renewed; null when it is not. */
    GrantRows.@Nullable Held held(AccountId account) {
        return refresh == null
                ? null
                : new GrantRows.Held(account, refresh, instant(tokenUntil), instant(refreshUntil));
    }

    private static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }

    private static @Nullable Instant instant(@Nullable Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
