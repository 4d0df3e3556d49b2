package se.uppsikt.platforms.connecting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.Connections.AccountConnected;
import se.uppsikt.platforms.Connections.AccountDisconnected;

/**
 * Renews a connection's key before it dies, when it is next wanted. Two that do so at once both get
 * a key that holds, and the last is kept.
 */
@Component
class Renewal implements Adapters.Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final GrantRows grants;
    private final ConnectionRows connections;
    private final List<PlatformSignIn> ways;
    private final Apps apps;
    private final Desk desk;

    /** What is done in one go, and the time. */
    @Component("renewalDesk")
    record Desk(TransactionTemplate transaction, InstantSource time) {}

    Renewal(
            GrantRows grants,
            ConnectionRows connections,
            List<PlatformSignIn> ways,
            Apps apps,
            Desk desk) {
        this.grants = grants;
        this.connections = connections;
        this.ways = List.copyOf(ways);
        this.apps = apps;
        this.desk = desk;
    }

    @Override
    public Optional<Secret> renewed(AccountId account, Platform platform) {
        GrantRows.Held held = grants.held(account).orElse(null);
        if (held == null || !dying(held.tokenUntil())) {
            return Optional.empty();
        }
        PlatformSignIn way =
                ways.stream().filter(each -> each.platform() == platform).findFirst().orElse(null);
        AppKeys keys = way == null ? null : apps.keys(way.appOf()).orElse(null);
        if (way == null || keys == null) {
            return Optional.empty();
        }
        return way.renewed(keys, held.refresh()).map(grant -> kept(held, grant));
    }

    private boolean dying(@Nullable Instant until) {
        return until != null && until.isBefore(desk.time().instant().plus(AHEAD));
    }

    /** What a platform does not say anew holds as before. */
    private Secret kept(GrantRows.Held held, PlatformSignIn.Grant grant) {
        desk.transaction()
                .executeWithoutResult(
                        status -> {
                            connections.renewed(held.account(), grant.token());
                            grants.keep(
                                    new GrantRows.Held(
                                            held.account(),
                                            grant.refresh() == null
                                                    ? held.refresh()
                                                    : grant.refresh(),
                                            grant.expiresAt(),
                                            grant.refreshUntil() == null
                                                    ? held.until()
                                                    : grant.refreshUntil()));
                        });
        LOG.info("the key of account {} was renewed", held.account().value());
        return grant.token();
    }

    @Override
    public @Nullable Instant lasting(AccountId account, @Nullable Instant tokenUntil) {
        GrantRows.Held held = grants.held(account).orElse(null);
        return held == null ? tokenUntil : held.until();
    }

    @EventListener
    void done(DeedsOnRecord done) {
        done.of(AccountConnected.class).forEach(this::connected);
        done.of(AccountDisconnected.class).forEach(this::disconnected);
    }

    /** A key put in by hand is not renewed with what came with another. */
    @EventListener
    void connected(AccountConnected deed) {
        grants.forget(deed.account());
    }

    @EventListener
    void disconnected(AccountDisconnected deed) {
        grants.forget(deed.account());
    }
}
