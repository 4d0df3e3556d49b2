package se.uppsikt.moderation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.register.Register;

/** A desk at which something is taken away, step by step, and what is seen of it. */
abstract class TakedownStory {
    @Autowired Records records;
    @Autowired Register register;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Platforms platforms;
    @Autowired Panels panels;
    @Autowired JdbcClient database;

    Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(records, accounts, access, judgements, transaction);
    }

    void enter(Contribution comment) {
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin("pornografi", Desk.MOTIVE, false),
                new TakedownAct.Secure(),
                new TakedownAct.Conceal(),
                new TakedownAct.Decide());
        desk.act(moderation, desk.registrar(), comment, entry());
    }

    /** No platform is near in this test, so what became of the order is set as if one had been. */
    Command hideEndedIn(Contribution comment, Command.State state) {
        CommandId hide = hide(comment).id();
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (hide(comment).state() != Command.State.RETRYING && System.nanoTime() < until) {
            LockSupport.parkNanos(50_000_000);
        }
        database.sql("update platforms.command set state = ? where id = ?")
                .params(state.name(), hide.value())
                .update();
        return hide(comment);
    }

    Command hide(Contribution comment) {
        return Objects.requireNonNull(platforms.commands(List.of(comment.id())).get(comment.id()))
                .getFirst();
    }

    static TakedownAct entry() {
        return new TakedownAct.Enter(
                new Registration.Entry(
                        "Kim", "Kommentar på Facebook om hot", Registration.PublicView.SUBJECT));
    }

    List<String> rules(Contribution comment, TakedownAct act) {
        return desk.objections(moderation, desk.anna(), comment, act).stream()
                .map(Objection::rule)
                .toList();
    }

    List<Command.Deed> deeds(Contribution comment) {
        return platforms
                .commands(List.of(comment.id()))
                .getOrDefault(comment.id(), List.of())
                .stream()
                .map(Command::deed)
                .toList();
    }

    Panel panel(Contribution comment) {
        return panels.panel(desk.anna(), comment.id());
    }
}
