package se.uppsikt.publishing.subscriptions;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.subscriptions.SubscriptionView.Line;

/** Whose calendar reads which account's: made, changed and withdrawn by whoever it is. */
@Service
class Subscriptions {
    static final Duration NOTED = Duration.ofHours(1);
    private static final int BYTES = 32;

    private final SubscriptionRows rows;
    private final Drafts drafts;
    private final ApplicationEventPublisher events;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    Subscriptions(
            SubscriptionRows rows,
            Drafts drafts,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.drafts = drafts;
        this.events = events;
        this.time = time;
    }

    List<Line> of(Employee me) {
        Map<AccountId, Subscription> made =
                rows.of(me.id()).stream()
                        .collect(Collectors.toMap(Subscription::account, Function.identity()));
        return drafts.accounts(me).stream()
                .map(account -> new Line(account, made.get(account.id())))
                .toList();
    }

    /** By which one address is told from the next; empty while there is none. */
    String mark(Employee me, AccountId account) {
        return rows.of(me.id()).stream()
                .filter(each -> each.account().equals(account))
                .findFirst()
                .map(Subscription::mark)
                .orElse("");
    }

    /**
     * Makes an address, or another one; the one before it opens nothing from then on.
     *
     * @return its secret, which nobody can read again
     */
    @Transactional
    String make(Employee by, AccountId account) {
        Account seen = seen(by, account);
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = time.instant();
        rows.put(by.id(), seen.id(), hash(secret), now);
        events.publishEvent(new SubscriptionDeed(true, by, now, seen.id()));
        return secret;
    }

    /** Withdraws it; also from an account that this person no longer writes for. */
    @Transactional
    void withdraw(Employee by, AccountId account) {
        if (rows.delete(by.id(), account)) {
            events.publishEvent(new SubscriptionDeed(false, by, time.instant(), account));
        }
    }

    /** An account whose calendar this person sees. */
    Account seen(Employee by, AccountId account) {
        return drafts.accounts(by).stream()
                .filter(each -> each.id().equals(account))
                .findFirst()
                .orElseThrow(() -> new NotFound("calendar of " + account.value()));
    }

    /**
     * What is looked up in the index is the hash: how long that takes tells nothing of a secret.
     */
    static Sha256 hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
