package se.uppsikt.platforms;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountDeed;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountMoved;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Connects accounts to their platforms and mends connections. */
@Service
public class Connections {
    private final Accounts accounts;
    private final ConnectionRows rows;
    private final Adapters adapters;
    private final ConnectionJobs jobs;
    private final Desk desk;

    /** Whom to tell, whom to wait for, and the time. */
    @Component("connectionsDesk")
    record Desk(ApplicationEventPublisher events, Locks locks, InstantSource time) {}

    Connections(
            Accounts accounts,
            ConnectionRows rows,
            Adapters adapters,
            ConnectionJobs jobs,
            Desk desk) {
        this.accounts = accounts;
        this.rows = rows;
        this.adapters = adapters;
        this.jobs = jobs;
        this.desk = desk;
    }

    /** Somebody has connected an account, or given its connection a new token. */
    public record AccountConnected(
            Actor actor, AccountId account, Platform platform, String page, Instant at)
            implements AccountDeed {
        @Override
        public String event() {
            return "account-connected";
        }

        @Override
        public String sentence() {
            return "Kontot anslöts till plattformen";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("account", account.value().toString());
        }
    }

    /** An account's connection is no more, and its token with it. */
    public record AccountDisconnected(Actor actor, AccountId account, Instant at)
            implements AccountDeed {
        @Override
        public String event() {
            return "account-disconnected";
        }

        @Override
        public String sentence() {
            return "Anslutningen till plattformen och dess nyckel togs bort";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("account", account.value().toString());
        }
    }

    /**
     * A closed account is reached no more. What the platform may still tell of it is kept and waits
     * among what could not be read.
     */
    @EventListener
    void moved(AccountMoved step) {
        if (step.to() == Account.Status.CLOSED && rows.disconnect(step.account())) {
            desk.events()
                    .publishEvent(new AccountDisconnected(step.actor(), step.account(), step.at()));
        }
    }

    @EventListener
    void moved(DeedsOnRecord done) {
        done.of(AccountMoved.class).forEach(this::moved);
    }

    /**
     * Takes the token; whether it holds is found out at once, outside this transaction. Nothing is
     * interpreted meanwhile, so that what came before the connection is not set aside behind it.
     *
     * @throws Refused when the account is not approved, or is closed (K2), or no adapter speaks
     *     with its platform
     */
    @Transactional
    public void connect(Actor actor, Account account, Secret token) {
        desk.locks().take(Locks.Lock.INTERPRETATION);
        Refused.ifAny(hindrances(account));
        Instant now = desk.time().instant();
        rows.connect(account.id(), account.platform(), account.platformId(), token, now);
        desk.events()
                .publishEvent(
                        new AccountConnected(
                                actor,
                                account.id(),
                                account.platform(),
                                account.platformId(),
                                now));
        jobs.connect(account.id());
    }

    /**
     * Ends an account's connection and forgets its token; the account itself, and all that is kept
     * of it, stays.
     */
    @Transactional
    public void disconnect(Actor actor, AccountId account) {
        desk.locks().take(Locks.Lock.INTERPRETATION);
        if (rows.disconnect(account)) {
            desk.events()
                    .publishEvent(new AccountDisconnected(actor, account, desk.time().instant()));
        }
    }

    /** Why the account cannot be connected; nothing when it can. */
    public List<Objection> hindrances(Account account) {
        List<Objection> hindrances = new ArrayList<>(accounts.hindrancesToConnect(account.id()));
        if (adapters.counterpart(account.platform()).isEmpty()) {
            hindrances.add(Objection.of("X7", ConnectionView.unspoken(account.platform())));
        }
        return hindrances;
    }

    public Optional<Connection> connection(AccountId account) {
        return rows.connection(account);
    }
}
