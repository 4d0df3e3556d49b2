package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.Proves;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.records.Registration.PublicView;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.Delivery.Outcome;
import se.uppsikt.records.casesystems.Filing.State;
import se.uppsikt.sandbox.CaseSystem;
import se.uppsikt.sandbox.CaseSystem.Manner;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;

/**
 * H4: calls to a case system that checks every file and behaves as badly as any; it shares no code
 * with us.
 */
@Proves("H4")
class CaseSystemCallsTest {
    private static final FilingPackage MADE =
            Examples.made(Examples.gathered(false, PublicView.SUBJECT, "Kim Åström"));

    private static final String ID = Examples.id(1).value().toString();

    @TempDir Path data;
    private Sandbox sandbox;
    private CaseSystem system;
    private RestDelivery calls;

    @BeforeEach
    void open() throws Exception {
        sandbox = Sandbox.start(Options.test(data));
        system = sandbox.faults().caseSystem();
        calls = new RestDelivery(settings(true));
    }

    @AfterEach
    void close() throws Exception {
        sandbox.close();
    }

    private static CaseSystemSettings settings(boolean demo) {
        return new CaseSystemSettings(Path.of("x"), Set.of(), "http://127.0.0.1:8080", demo);
    }

    private CaseReceiver receiver(String key) {
        return new CaseReceiver(
                Examples.COMMITTEE,
                Way.REST,
                "",
                sandbox.address() + "/arendesystem",
                new Secret(key),
                "",
                null);
    }

    private CaseReceiver receiver() {
        return receiver(CaseSystem.KEY);
    }

    private static Filing filing(int attempts) {
        Filing one = Examples.filing(1, State.PREPARED, 2, "", "");
        return new Filing(
                one.contribution(),
                one.account(),
                one.committee(),
                one.ofCase(),
                one.outerCase(),
                one.way(),
                one.state(),
                one.version(),
                one.round(),
                one.madeAt(),
                one.dueAt(),
                one.movedAt(),
                attempts,
                null,
                "",
                "");
    }

    @Test
    void aNumberComesInTheAnswerAndTheSameAgainGivesTheSame() {
        Outcome first = calls.send(filing(0), receiver(), MADE);
        assertThat(first).isEqualTo(new Outcome.Numbered("KS 2026/00001"));
        assertThat(calls.send(filing(0), receiver(), MADE)).isEqualTo(first);
        assertThat(system.documents()).isEqualTo(1);
        assertThat(system.version(ID)).isEqualTo(2);
    }

    @Test
    void aNumberThatComesLaterIsAskedFor() {
        system.behave(Manner.LATER);
        assertThat(calls.ask(filing(0), receiver())).isEqualTo(new Outcome.Waits());
        assertThat(calls.send(filing(0), receiver(), MADE)).isEqualTo(new Outcome.Sent());
        assertThat(calls.ask(filing(1), receiver()))
                .isEqualTo(new Outcome.Numbered("KS 2026/00001"));
        system.behave(Manner.NEVER);
    }

    /** Carried out, but nobody heard: it is asked for before it is sent again. */
    @Test
    void anAnswerThatIsLostIsLookedUpAndNothingIsThereTwice() {
        system.behave(Manner.LOST_ANSWER);
        assertThat(calls.send(filing(0), receiver(), MADE)).isInstanceOf(Outcome.Trouble.class);
        assertThat(calls.send(filing(1), receiver(), MADE))
                .isEqualTo(new Outcome.Numbered("KS 2026/00001"));
        assertThat(system.calls()).isEqualTo(1);
        assertThat(system.documents()).isEqualTo(1);
    }

    @Test
    void whatItWillNotHaveIsToldWithItsReasonAndWhatFailsIsTriedAgain() {
        system.behave(Manner.REFUSES);
        assertThat(calls.send(filing(0), receiver(), MADE))
                .isEqualTo(
                        new Outcome.Refused(
                                "Nämnden tar inte emot handlingar från sociala medier."));
        system.behave(Manner.SERVER_ERROR);
        assertThat(calls.send(filing(0), receiver(), MADE))
                .isEqualTo(new Outcome.Trouble("Ärendesystemet tog inte emot (svar 500).", false));
        assertThat(calls.send(filing(0), receiver("en-annan-nyckel-helt"), MADE))
                .isEqualTo(new Outcome.Trouble("Ärendesystemet godtar inte nyckeln.", false));
    }

    /** Whether it was carried out is not known: the key is the same the next time, and so is it. */
    @Test
    void whatIsNotAnsweredForLongIsTriedAgainUnderTheSameKey() {
        system.behave(Manner.SLOW);
        assertThat(calls.send(filing(0), receiver(), MADE))
                .isEqualTo(new Outcome.Trouble("Ärendesystemet svarar inte.", false));
        assertThat(system.documents()).isZero();
        system.behave(Manner.AT_ONCE);
        assertThat(calls.send(filing(1), receiver(), MADE))
                .isEqualTo(new Outcome.Numbered("KS 2026/00001"));
        assertThat(system.documents()).isEqualTo(1);
    }

    @Test
    void aTrialHandsNothingOver() {
        assertThat(calls.attempt(receiver())).isEqualTo(new Outcome.Sent());
        assertThat(calls.attempt(receiver("en-annan-nyckel-helt")))
                .isInstanceOf(Outcome.Trouble.class);
        assertThat(system.documents()).isZero();
    }

    @Test
    void outsideTheDemoNothingOnThisMachineIsReached() {
        RestDelivery real = new RestDelivery(settings(false));
        assertThat(real.send(filing(0), receiver(), MADE))
                .isInstanceOfSatisfying(
                        Outcome.Trouble.class,
                        trouble -> assertThat(trouble.why()).contains("slutet nät"));
        assertThat(system.calls()).isZero();
    }
}
