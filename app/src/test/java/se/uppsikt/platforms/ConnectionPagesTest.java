package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * The connection pages tell how it is, mend what is wrong, and give no secret away (X7, X8, B3).
 */
@Proves({"X7", "X8", "B3"})
@PlatformTest
@ExtendWith(OutputCaptureExtension.class)
class ConnectionPagesTest extends PlatformStory {
    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(pages);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }

    private String address() {
        return "/plattformar/" + account().handle();
    }

    @Test
    void listAndPageTellHowTheConnectionIs() {
        Visitor anna = visitor("anna.berg");

        assertThat(anna.see("/plattformar").body())
                .contains(account().shown(), "Ansluten", "Senaste händelse");
        assertThat(anna.see("/plattformar").body())
                .as("what waits, where the administrator begins")
                .containsPattern("Alla anslutningar mår bra|av \\d+ anslutningar behöver något");
        assertThat(anna.see(address()).body())
                .contains("gäller tills vidare", "Hämta nu", "Prenumerera igen", "Förnya nyckeln");
    }

    @Test
    void deadTokenIsToldInWordsAndMendedByTheForm() {
        sandbox.faults().killToken(PAGE.id(), 460);
        poll();
        Visitor anna = visitor("anna.berg");
        assertThat(anna.see(address()).body()).contains("bytt lösenord", address() + "/anslut\"");

        sandbox.faults().renewToken(PAGE.id());
        assertThat(anna.post(address() + "/nyckel", "nyckel=" + PAGE.token()).statusCode())
                .isEqualTo(302);
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        assertThat(anna.see(address()).body()).doesNotContain("bytt lösenord");
    }

    @Test
    void versionThatHasEndedIsToldWhileAnotherAnswersAndNothingStops() {
        sandbox.faults().retireVersion(true);
        poll();
        String comment = sandbox.comment(post(), Citizen.HELMI, words());
        Visitor anna = visitor("anna.berg");

        assertThat(kept(comment).received()).isTrue();
        assertThat(connection().problem()).isNull();
        assertThat(anna.see(address()).body())
                .contains("tagit version v26.0 av sitt gränssnitt ur bruk och svarar med v27.0");
        sandbox.faults().retireVersion(false);
        poll();
        assertThat(anna.see(address()).body()).doesNotContain("ur bruk");
    }

    @Test
    void tokenIsNeverShownNorLogged(CapturedOutput output) {
        Visitor anna = visitor("anna.berg");
        anna.post(address() + "/nyckel", "nyckel=" + PAGE.token());
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        poll();

        assertThat(anna.see(address()).body()).doesNotContain(PAGE.token());
        assertThat(anna.see("/plattformar").body()).doesNotContain(PAGE.token());
        assertThat(output.getAll()).doesNotContain(PAGE.token(), "sandlada-apphemlighet");
        assertThat(connection().toString()).doesNotContain(PAGE.token());
    }

    @Test
    void whatIsNoTokenIsRefusedAndChangesNothing() {
        Visitor anna = visitor("anna.berg");

        assertThat(anna.post(address() + "/nyckel", "nyckel=kort").statusCode()).isEqualTo(409);
        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
    }

    @Test
    void onlyThoseWhoMayConnectMayMend() {
        Visitor johan = visitor("johan.alm");

        assertThat(johan.post(address() + "/nyckel", "nyckel=" + PAGE.token()).statusCode())
                .isEqualTo(403);
        assertThat(johan.post(address() + "/hamta", "").statusCode()).isEqualTo(403);
    }

    @Test
    void whatMustBeDoneByHandIsListedAndCalledDoneWithProof() {
        Contribution comment = kept(sandbox.comment(post(), Citizen.AMINA, words()));
        sandbox.faults()
                .failCalls(
                        Failure.NO_PERMISSION,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", comment.key().value()));
        Command byHand =
                until(
                        platforms.hide(ACTOR, comment.id()).id(),
                        c -> c.state() == Command.State.BY_HAND);
        Visitor johan = visitor("johan.alm");
        String form = address() + "/for-hand/" + byHand.id().value();

        assertThat(johan.see(address()).body()).contains("Behöver göras för hand", form);
        assertThat(johan.post(form, "bevis=").statusCode()).isEqualTo(409);
        assertThat(johan.post(form, "bevis=Dold+i+sidans+verktyg").statusCode()).isEqualTo(302);
        assertThat(command(byHand.id()).state()).isEqualTo(Command.State.DONE);
    }
}
