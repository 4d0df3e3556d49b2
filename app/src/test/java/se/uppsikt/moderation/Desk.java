package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** The municipality's Facebook page as moderators see it: citizens write, colleagues sit by. */
public final class Desk {
    public static final String MOTIVE = "Texten hotar en namngiven tjänsteman med våld.";

    static final Considerations PLAIN = new Considerations(true, false, false);

    private final Records records;
    private final Accounts accounts;
    private final Access access;
    private final JudgementRows judgements;
    private final TransactionTemplate transaction;
    private String account = "facebook-orebrokommun";

    public Desk(
            Records records,
            Accounts accounts,
            Access access,
            JudgementRows judgements,
            TransactionTemplate transaction) {
        this.records = records;
        this.accounts = accounts;
        this.access = access;
        this.judgements = judgements;
        this.transaction = transaction;
    }

    /** From now on it is another account that people write on. */
    void at(String other) {
        account = other;
    }

    public Account page() {
        return accounts.byHandle(account).orElseThrow();
    }

    public Employee anna() {
        return colleague("Anna", "kommunikatör", Role.COMMUNICATIONS);
    }

    public Employee david() {
        return colleague("David", "redaktör", Role.COMMUNICATIONS);
    }

    public Employee registrar() {
        return colleague("Lars", "registrator", Role.REGISTRAR);
    }

    public Contribution comment(String text) {
        return comment(UUID.randomUUID().toString(), text, new Author(id(), "Kim"), now());
    }

    public Contribution comment(String key, String text, Author author, Instant at) {
        return written(key, text, author, ContributionKind.COMMENT, Direction.RECEIVED, at);
    }

    /** Somebody from outside writes. */
    public Contribution written(String text, ContributionKind kind) {
        return written(id(), text, new Author(id(), "Kim"), kind, Direction.RECEIVED, now());
    }

    /** The municipality writes on its own page. */
    public Contribution ours(String text) {
        return written(
                id(),
                text,
                new Author("orebro", "Örebro kommun"),
                ContributionKind.COMMENT,
                Direction.DRAWN_UP,
                now());
    }

    Contribution written(
            String key,
            @Nullable String text,
            Author author,
            ContributionKind kind,
            Direction direction,
            Instant at) {
        return transaction.execute(
                _ -> {
                    keep(key, text, author, kind, direction, at);
                    return records.byKey(page().id(), new PlatformKey(key)).orElseThrow();
                });
    }

    public static String id() {
        return UUID.randomUUID().toString();
    }

    /** Facebook's time has whole seconds. */
    public static Instant now() {
        return Instant.ofEpochSecond(System.currentTimeMillis() / 1000 - 60);
    }

    /** The platform tells, as by webhook, that it is hidden. */
    public void platformHides(Contribution about) {
        transaction.executeWithoutResult(
                _ ->
                        records.keep(
                                List.of(
                                        new Observation.VisibilitySeen(
                                                about.account(),
                                                about.key(),
                                                true,
                                                now(),
                                                original("hidden " + about.key().value())))));
    }

    /** The platform tells that it is gone, and not who took it away. */
    public void vanishes(Contribution about) {
        observed(
                new Observation.Withdrawn(
                        about.account(),
                        about.key(),
                        null,
                        now(),
                        original("gone " + about.key().value()),
                        null));
    }

    /** The platform tells that it is there again. */
    public void isSeenAgain(Contribution about) {
        observed(
                new Observation.StandsThere(
                        about.account(),
                        about.key(),
                        now().plusSeconds(30),
                        original("there " + about.key().value())));
    }

    private void observed(Observation one) {
        transaction.executeWithoutResult(_ -> records.keep(List.of(one)));
    }

    private void keep(
            String key,
            @Nullable String text,
            Author author,
            ContributionKind kind,
            Direction direction,
            Instant at) {
        records.keep(
                List.of(
                        new Observation.Written(
                                page().id(),
                                new PlatformKey(key),
                                kind,
                                direction,
                                author,
                                new PlatformKey("post"),
                                new PlatformKey("post"),
                                text,
                                List.of(),
                                URI.create("https://facebook.com/" + key),
                                at,
                                at,
                                at.plusSeconds(1),
                                original(key + at))));
    }

    private OriginalId original(String body) {
        return records.keepOriginals(
                        List.of(
                                new Original(
                                        "facebook/poll",
                                        "application/json",
                                        body.getBytes(StandardCharsets.UTF_8),
                                        now())))
                .getFirst()
                .id();
    }

    /**
     * The objections that an act meets; empty when it is done. What is asked is answered as most
     * often: it is obvious, it is no opinion, and it concerns nobody here.
     */
    List<Objection> objections(
            Moderation moderation, Employee me, Contribution about, TakedownAct act) {
        return objections(moderation, me, about, act, PLAIN);
    }

    List<Objection> objections(
            Moderation moderation,
            Employee me,
            Contribution about,
            TakedownAct act,
            Considerations considered) {
        try {
            return switch (moderation.act(me, about.id(), version(about), act, considered)) {
                case StepOutcome.Taken _ -> List.of();
                case StepOutcome.EvidenceWanting(List<Objection> wanting) -> wanting;
            };
        } catch (Refused refused) {
            return refused.objections();
        }
    }

    /** Does what must succeed, one act after the other. */
    public void act(Moderation moderation, Employee me, Contribution about, TakedownAct... acts) {
        for (TakedownAct act : acts) {
            assertThat(objections(moderation, me, about, act)).as("%s", act).isEmpty();
        }
    }

    private int version(Contribution about) {
        return judgements.find(about.id()).map(Judgement::version).orElse(0);
    }

    private Employee colleague(String firstName, String title, Role role) {
        ServiceAreaId area =
                access.serviceAreas().values().stream()
                        .filter(one -> one.name().equals("Kommunikationsavdelningen"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        return new Employee(
                new PersonId(UUID.nameUUIDFromBytes(firstName.getBytes(StandardCharsets.UTF_8))),
                firstName,
                "Test",
                title,
                area,
                Set.of(role));
    }
}
