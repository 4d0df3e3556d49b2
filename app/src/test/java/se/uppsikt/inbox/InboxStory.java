package se.uppsikt.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.commands.CommandChanged;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Records;
import se.uppsikt.records.register.Register;
import se.uppsikt.records.register.SecrecyNotes;

/** People at their desks, and the platform that answers them. */
abstract class InboxStory {
    @Autowired Records records;
    @Autowired Register register;
    @Autowired SecrecyNotes secrecy;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired Policy policy;
    @Autowired Platforms platforms;
    @Autowired ItemActions handling;
    @Autowired ItemTriage sorting;
    @Autowired ItemRows items;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient commandRows;

    @LocalServerPort int port;

    Street street;
    Employee maria;
    Employee anna;

    @BeforeEach
    void open() {
        street = new Street(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        maria = employee("Maria", "Ek");
        anna = employee("Anna", "Berg");
    }

    ItemActions.Form form(ContributionId id, String once) {
        return new ItemActions.Form(
                items.item(id).orElseThrow().version(), id.value() + "/" + once);
    }

    /** When an answer is due, for those that wait. */
    Map<ContributionId, Instant> due(List<ContributionId> ids) {
        Map<ContributionId, Instant> due = new HashMap<>();
        items.items(ids)
                .forEach(
                        (id, item) -> {
                            if (item.due() != null && item.state() != Item.State.CLOSED) {
                                due.put(id, item.due());
                            }
                        });
        return due;
    }

    Answering answering(ContributionId id) {
        return records.contribution(id).facts().answering();
    }

    Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "uppsikt");
        return visitor;
    }

    static String address(ContributionId id) {
        return "/inkorg/" + id.value();
    }

    Employee employee(String first, String last) {
        return access.employees().values().stream()
                .filter(e -> e.firstName().equals(first) && e.lastName().equals(last))
                .findFirst()
                .orElseThrow();
    }

    static List<Objection> objections(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return refused.objections();
        }
        throw new AssertionError("it was not refused");
    }

    void settle(ContributionId id, Command.State state) {
        settle(id, state, null);
    }

    void settle(ContributionId id, Command.State state, @Nullable PlatformProblem problem) {
        Command c = Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getLast();
        Command settled =
                new Command(
                        c.id(),
                        c.account(),
                        c.about(),
                        c.deed(),
                        c.text(),
                        state,
                        problem,
                        c.orderedAt(),
                        c.orderedBy(),
                        Street.now(),
                        null);
        transaction.executeWithoutResult(
                _ -> {
                    // As it is settled, no task of its own comes and takes it up again.
                    commandRows
                            .sql("update platforms.command set state = ? where id = ?")
                            .params(state.name(), c.id().value())
                            .update();
                    events.publishEvent(new CommandChanged(settled, Street.now()));
                });
    }
}
