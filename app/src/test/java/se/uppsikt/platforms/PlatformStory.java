package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.platforms.commands.CommandRows;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.platforms.intake.PollTask;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.threads.Threads;
import se.uppsikt.records.threads.Threads.ThreadPart;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Citizen;

/** What the stories about platforms have in common: a page, a sandbox, and patience. */
public abstract class PlatformStory {
    public static final Machine ACTOR = new Machine("prov");
    public static final DemoPage PAGE = DemoPage.LIBRARY;
    public static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BLINK = Duration.ofMillis(20);

    @Autowired protected Sandbox sandbox;
    @Autowired protected Records records;
    @Autowired protected Threads threads;
    @Autowired protected Accounts accounts;
    @Autowired protected Platforms platforms;
    @Autowired protected ConnectionRows connections;
    @Autowired protected CommandRows commands;
    @Autowired protected PollTask polling;
    @Autowired protected ConnectionJobs jobs;
    @Autowired protected TransactionTemplate transaction;
    @Autowired private JdbcClient figures;

    @Value("${uppsikt.webhook.port}")
    public int port;

    /** Where people see their pages. */
    @LocalServerPort protected int pages;

    @BeforeEach
    protected void listen() {
        sandbox.faults().clear();
        sandbox.spoiling().clear();
        ConnectedSandbox.listen(sandbox, port);
        soon().until(
                        () ->
                                connections
                                        .connection(account().id())
                                        .filter(c -> c.state() == Connection.State.LIVE)
                                        .filter(c -> c.pollOkAt() != null)
                                        .isPresent());
        soon().until(this::figuresAreRead);
    }

    /** What is read by itself at the start does not meet what is planned to go wrong after it. */
    private boolean figuresAreRead() {
        return figures.sql(
                        """
                        select not exists (select from platforms.connection c
                        left join platforms.figure_reading r on r.account = c.account
                        where r.account is null and c.poll_ok_at is not null and c.state = 'LIVE'
                            and c.platform in ('FACEBOOK', 'INSTAGRAM', 'LINKEDIN', 'YOUTUBE'))
                        """)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    @AfterEach
    protected void mend() {
        sandbox.faults().clear();
        sandbox.spoiling().clear();
    }

    protected Account account() {
        return accounts.byPlatformId(Platform.FACEBOOK, PAGE.id()).orElseThrow();
    }

    protected Connection connection() {
        return connections.connection(account().id()).orElseThrow();
    }

    protected String post() {
        return sandbox.posts(PAGE.id()).getFirst();
    }

    /** Words that nobody has written before. */
    protected static String words() {
        return "Hej " + UUID.randomUUID();
    }

    protected void poll() {
        polling.poll(connection());
    }

    /** Polls until the platform has answered in time; a loaded machine may be late once. */
    protected void pollUntilAnswered() {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            poll();
                            return connection().problem() == null;
                        });
    }

    protected Contribution kept(String key) {
        return kept(key, contribution -> true);
    }

    protected Contribution kept(String key, Predicate<Contribution> when) {
        soon().until(
                        () ->
                                records.byKey(account().id(), new PlatformKey(key))
                                        .filter(when)
                                        .isPresent());
        return records.byKey(account().id(), new PlatformKey(key)).orElseThrow();
    }

    protected Contribution comment(Citizen citizen) {
        return kept(sandbox.comment(post(), citizen, words()));
    }

    protected Command answer(Contribution to, String text) {
        return platforms.answer(ACTOR, to.id(), text, UUID.randomUUID().toString());
    }

    /** What comes is seen the moment it has come: hundreds of stories wait for it, one by one. */
    protected static ConditionFactory soon() {
        return await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(BLINK);
    }

    protected Command settled(CommandId id) {
        return until(id, Command::settled);
    }

    protected Command uncertain(CommandId id) {
        return until(id, command -> command.state() == Command.State.UNCERTAIN);
    }

    protected Command until(CommandId id, Predicate<Command> when) {
        soon().until(() -> when.test(command(id)));
        return command(id);
    }

    protected Command command(CommandId id) {
        return commands.held(id).orElseThrow().command();
    }

    /** Our own contributions in the thread with these words. */
    protected List<Contribution> ours(ContributionId about, String text) {
        Contribution contribution = records.contribution(about);
        return threads.part(contribution, ThreadPart.Side.AROUND, 200, true).part().stream()
                .map(kept -> kept.contribution())
                .filter(each -> !each.received())
                .filter(each -> text.equals(each.text()))
                .toList();
    }

    protected void quiet() {
        await().atMost(PATIENCE).until(sandbox::idle);
        assertThat(sandbox.idle()).isTrue();
    }
}
