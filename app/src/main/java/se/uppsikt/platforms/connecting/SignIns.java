package se.uppsikt.platforms.connecting;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.connecting.PlatformSignIn.Grant;
import se.uppsikt.platforms.connecting.PlatformSignIn.Journey;
import se.uppsikt.platforms.connecting.PlatformSignIn.Right;
import se.uppsikt.platforms.connecting.SignInRows.Attempt;

/** Takes a person to a platform and back, and connects what was chosen. */
@Service
class SignIns {
    static final String BACK = "/plattformar/anslutning";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final List<PlatformSignIn> ways;
    private final SignInRows rows;
    private final GrantRows grants;
    private final Connections connections;
    private final Desk desk;

    /** The accounts, our apps, what is done in one go, the time, and where people see the pages. */
    @Component("signInDesk")
    record Desk(
            Accounts accounts,
            Apps apps,
            TransactionTemplate transaction,
            InstantSource time,
            @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String address) {}

    SignIns(
            List<PlatformSignIn> ways,
            SignInRows rows,
            GrantRows grants,
            Connections connections,
            Desk desk) {
        this.ways = List.copyOf(ways);
        this.rows = rows;
        this.grants = grants;
        this.connections = connections;
        this.desk = desk;
    }

    Optional<PlatformSignIn> way(Platform platform) {
        return ways.stream().filter(each -> each.platform() == platform).findFirst();
    }

    /** Our address, as it is put in at the platforms. */
    URI back() {
        return URI.create(desk.address().replaceAll("/+$", "") + BACK);
    }

    /** Why the account cannot be connected this way; nothing when it can. */
    List<Objection> hindrances(Account account) {
        List<Objection> hindrances = new ArrayList<>(connections.hindrances(account));
        if (way(account.platform())
                .filter(way -> desk.apps().keys(way.appOf()).isEmpty())
                .isPresent()) {
            hindrances.add(
                    Objection.of(
                            "X7",
                            "Kommunens app hos %s har inga nycklar här. En administratör lägger in dem."
                                    .formatted(account.platform().shown()),
                            "Lägg in nycklarna",
                            "/plattformar/nycklar"));
        }
        return hindrances;
    }

    /** Begins an attempt, and says where it goes on. */
    URI begin(Employee me, Account account) {
        desk.accounts().require(me, Permission.CONNECT, account.id());
        PlatformSignIn way = known(account.platform());
        Refused.ifAny(hindrances(account));
        Attempt attempt = new Attempt(random(), account.id(), me.id(), new Secret(random()), null);
        rows.begin(attempt, desk.time().instant());
        return way.address(keys(way), journey(attempt));
    }

    /**
     * Somebody comes back with a yes.
     *
     * @return the attempt to choose in
     */
    String back(Employee me, String state, String code) {
        Attempt attempt = taken(me, state);
        Account account = desk.accounts().account(attempt.account());
        PlatformSignIn way = known(account.platform());
        AppKeys keys = keys(way);
        try {
            Grant grant = way.exchange(keys, code, journey(attempt));
            List<Right> missing = missing(way, grant.rights());
            Refused.ifAny(needed(missing, account));
            Offer offer =
                    Offer.of(
                            grant,
                            way.choices(keys, grant),
                            missing.stream().map(Right::word).toList());
            rows.offer(state, offer.written());
            return state;
        } catch (PlatformTrouble trouble) {
            throw again(account, trouble.words());
        }
    }

    /** Somebody comes back with a no. */
    Refused refused(Employee me, String state) {
        Attempt attempt = taken(me, state);
        rows.end(state);
        Account account = desk.accounts().account(attempt.account());
        return again(
                account,
                "%s gav inte Uppsikt tillgång: du sade nej, eller så avbröts det."
                        .formatted(account.platform().shown()));
    }

    private Attempt taken(Employee me, String state) {
        return rows.taken(state, me.id(), desk.time().instant())
                .orElseThrow(
                        () ->
                                new Refused(
                                        Objection.of(
                                                "X7",
                                                "Anslutningen tog för lång tid, är redan gjord, eller påbörjades av någon annan. Ingenting har ändrats.",
                                                "Till plattformarna",
                                                "/plattformar")));
    }

    private static List<Right> missing(PlatformSignIn way, Set<String> given) {
        return given.isEmpty()
                ? List.of()
                : way.rights().stream().filter(right -> !given.contains(right.word())).toList();
    }

    private static List<Objection> needed(List<Right> missing, Account account) {
        return missing.stream()
                .filter(Right::needed)
                .map(
                        right ->
                                Objection.of(
                                        "X7",
                                        "Rättigheten %s gavs inte. Uppsikt behöver den för att %s."
                                                .formatted(right.word(), right.meaning()),
                                        "Försök igen och tillåt den",
                                        page(account)))
                .toList();
    }

    private static Refused again(Account account, String words) {
        return new Refused(Objection.of("X7", words, "Försök igen", page(account)));
    }

    private static String page(Account account) {
        return "/plattformar/" + account.handle() + "/anslut";
    }

    /** What there is to choose among. */
    Choosing choosing(Employee me, String state) {
        Attempt attempt = offered(me, state);
        return Choosing.of(
                me,
                desk.accounts().account(attempt.account()),
                Offer.read(Objects.requireNonNull(attempt.offered())),
                desk.accounts(),
                connections);
    }

    private Attempt offered(Employee me, String state) {
        return rows.offered(state, me.id(), desk.time().instant())
                .orElseThrow(() -> new NotFound("sign-in at a platform"));
    }

    /**
     * Connects the accounts whose ids on the platform were chosen, all or none.
     *
     * @return the account that it began with
     */
    Account connect(Employee me, String state, Set<String> chosen) {
        Choosing choosing = choosing(me, state);
        List<Choosing.Row> rowsChosen =
                choosing.rows().stream().filter(row -> chosen.contains(row.item().id())).toList();
        Refused.ifAny(choosing.objections(rowsChosen, state));
        desk.transaction()
                .executeWithoutResult(
                        status -> {
                            for (Choosing.Row row : rowsChosen) {
                                Account account = row.known();
                                connections.connect(me, account, row.item().token());
                                Optional.ofNullable(choosing.offer().held(account.id()))
                                        .ifPresent(grants::keep);
                            }
                            rows.end(state);
                        });
        return choosing.began();
    }

    private PlatformSignIn known(Platform platform) {
        return way(platform).orElseThrow(() -> new NotFound("sign-in at " + platform));
    }

    private AppKeys keys(PlatformSignIn way) {
        return desk.apps()
                .keys(way.appOf())
                .orElseThrow(() -> new NotFound("app at " + way.appOf()));
    }

    private Journey journey(Attempt attempt) {
        return new Journey(attempt.state(), attempt.verifier(), back());
    }

    private static String random() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
