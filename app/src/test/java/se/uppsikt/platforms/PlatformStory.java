package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Machine;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.ThreadPart;
import se.uppsikt.sandbox.Citizen;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Sandbox;

/** What the stories about platforms have in common: a page, a sandbox, and patience. */
abstract class PlatformStory {
    static final Machine ACTOR = new Machine("prov");
    static final DemoPage PAGE = DemoPage.LIBRARY;
    static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired Sandbox sandbox;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Platforms platforms;
    @Autowired ConnectionRows connections;
    @Autowired CommandRows commands;
    @Autowired PollTask polling;
    @Autowired FollowUps followUps;
    @Autowired TransactionTemplate transaction;

    @Value("${uppsikt.webhook.port}")
    int port;

    /** Where people see their pages. */
    @LocalServerPort int pages;

    @BeforeEach
    void listen() {
        sandbox.faults().clear();
        ConnectedSandbox.listen(sandbox, port);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                connections
                                        .connection(account().id())
                                        .filter(c -> c.state() == ConnectionState.LIVE)
                                        .filter(c -> c.pollOkAt() != null)
                                        .isPresent());
    }

    @AfterEach
    void mend() {
        sandbox.faults().clear();
    }

    Account account() {
        return accounts.byPlatformId(Platform.FACEBOOK, PAGE.id()).orElseThrow();
    }

    Connection connection() {
        return connections.connection(account().id()).orElseThrow();
    }

    String post() {
        return sandbox.posts(PAGE.id()).getFirst();
    }

    /** Words that nobody has written before. */
    static String words() {
        return "Hej " + UUID.randomUUID();
    }

    void poll() {
        polling.poll(connection());
    }

    Contribution kept(String key) {
        return kept(key, contribution -> true);
    }

    Contribution kept(String key, Predicate<Contribution> when) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                records.byKey(account().id(), new PlatformKey(key))
                                        .filter(when)
                                        .isPresent());
        return records.byKey(account().id(), new PlatformKey(key)).orElseThrow();
    }

    Contribution comment(Citizen citizen) {
        return kept(sandbox.comment(post(), citizen, words()));
    }

    Command answer(Contribution to, String text) {
        return platforms.answer(ACTOR, to.id(), text, UUID.randomUUID().toString());
    }

    Command settled(CommandId id) {
        return until(id, Command::settled);
    }

    Command uncertain(CommandId id) {
        return until(id, command -> command.state() == Command.State.UNCERTAIN);
    }

    Command until(CommandId id, Predicate<Command> when) {
        await().atMost(PATIENCE).until(() -> when.test(command(id)));
        return command(id);
    }

    Command command(CommandId id) {
        return commands.held(id).orElseThrow().command();
    }

    /** Our own contributions in the thread with these words. */
    List<Contribution> ours(ContributionId about, String text) {
        Contribution contribution = records.contribution(about);
        return records.thread(contribution.id(), ThreadPart.Side.AROUND, 200).part().stream()
                .map(kept -> kept.contribution())
                .filter(each -> !each.received())
                .filter(each -> text.equals(each.text()))
                .toList();
    }

    void quiet() {
        await().atMost(PATIENCE).until(sandbox::idle);
        assertThat(sandbox.idle()).isTrue();
    }
}
