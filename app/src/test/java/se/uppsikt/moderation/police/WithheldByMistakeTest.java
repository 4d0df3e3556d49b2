package se.uppsikt.moderation.police;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.moderation.Desk;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.TakedownAct;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.Original;

/**
 * M4 and TF 2 kap.: what was withheld as abuse of a child and was none comes back, by the decision
 * of the police, on two people's word, and without anybody having looked meanwhile.
 */
@Proves("M4")
@UppsiktTest
class WithheldByMistakeTest {
    private static final String GROUND = "overgrepp-mot-barn";
    private static final String WHY = "Polisen har funnit att det är en reklambild.";

    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Releases releases;
    @LocalServerPort int port;

    private final String words = "ord" + Desk.id().replace("-", "");
    private final URI picture = URI.create("https://bilder.invalid/" + Desk.id());
    private Desk desk;
    private Contribution comment;

    @BeforeEach
    void somethingIsWithheld() {
        desk = new Desk(records, accounts, access, judgements, transaction);
        comment = written();
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Hide(GROUND, Desk.MOTIVE));
        assertThat(records.contribution(comment.id()).facts().neverShown()).isTrue();
    }

    @Test
    void comesBackOnTwoPeoplesWordAndNobodyLooksBefore() {
        Visitor anna = signedIn("anna.berg");
        Visitor lars = signedIn("lars.dahl");
        report();
        String form = form("beteckning", "5000-K1-26") + "&" + form("motiv", WHY);
        assertThat(anna.post(panel("havning"), form).statusCode()).isEqualTo(302);

        for (Visitor visitor : List.of(anna, lars)) {
            assertThat(visitor.see(panel("ruta")).body())
                    .contains("5000-K1-26", "reklambild", "Anna Berg")
                    .doesNotContain(words);
        }
        assertThat(anna.post(panel("havning/bifall"), form("motiv", WHY)).statusCode())
                .isEqualTo(403);
        assertThat(waiting()).isFalse();
        assertThat(lars.see("/moderering?vy=undanhallet").body())
                .contains(panel("ruta"), "kanske ska visas igen");

        HttpResponse<String> agreed =
                lars.post(panel("havning/bifall"), form("motiv", "Jag har läst beslutet."));
        assertThat(agreed.statusCode()).isEqualTo(302);
        assertThat(lars.see("/diarium/handling/" + comment.id().value()).body()).contains(words);
        assertThat(waiting()).as("what was never fetched now is").isTrue();
        assertThat(media())
                .extracting(Version.Media::state)
                .containsExactly(Version.State.WAITING, Version.State.UNREACHABLE);
        assertThat(records.kept(comment.id()).ledger())
                .extracting(LedgerEntry::sentence)
                .containsSubsequence(
                        "Det föreslogs att innehållet ska visas igen",
                        "Innehållet visas igen, efter polisens eller åklagarens beslut");
        assertThat(records.kept(comment.id()).ledger())
                .anyMatch(entry -> "5000-K1-26".equals(entry.particulars().get("reference")));
        assertThat(releases.waiting(desk.registrar(), null, 500))
                .noneMatch(proposal -> proposal.id().equals(comment.id().value()));
    }

    @Test
    void isOrdinaryAfterwardsAndCanBeWithheldAnew() {
        release();
        desk.act(moderation, desk.anna(), comment, new TakedownAct.Unhide("Det var ingen grund."));
        desk.act(
                moderation,
                desk.anna(),
                comment,
                new TakedownAct.Begin(GROUND, Desk.MOTIVE, false));
        assertThat(records.contribution(comment.id()).facts().neverShown()).isTrue();
        assertThat(waiting()).isFalse();
    }

    @Test
    void staysWithheldWithoutAReportADecisionAndAMotive() {
        assertThatThrownBy(() -> releases.propose(desk.anna(), comment.id(), " ", "kort"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.objections()).hasSize(3));
        assertThatThrownBy(() -> releases.agree(desk.registrar(), comment.id(), WHY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections().getFirst().sentence())
                                        .contains("Ingen har föreslagit"));
        assertThat(records.contribution(comment.id()).text()).isNull();
    }

    @Test
    void nobodyAgreesWithThemselves() {
        report();
        Employee both = withRoles(desk.anna(), Role.COMMUNICATIONS, Role.REGISTRAR);
        releases.propose(both, comment.id(), "5000-K1-26", WHY);
        assertThatThrownBy(() -> releases.agree(both, comment.id(), WHY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections().getFirst().sentence())
                                        .contains("En annan person"));
        assertThat(records.contribution(comment.id()).facts().neverShown()).isTrue();
    }

    @Test
    void aNoLeavesItWithheldAndItMayBeProposedAgain() {
        report();
        releases.propose(desk.anna(), comment.id(), "5000-K1-26", WHY);
        assertThatThrownBy(() -> releases.propose(desk.david(), comment.id(), "2", WHY))
                .isInstanceOf(Refused.class);
        releases.decline(desk.registrar(), comment.id(), "Beslutet gäller en annan bild.");
        assertThat(records.contribution(comment.id()).facts().neverShown()).isTrue();
        releases.propose(desk.david(), comment.id(), "5000-K2-26", WHY);
    }

    @Test
    void whatIsShownCannotBeProposed() {
        release();
        assertThatThrownBy(() -> releases.propose(desk.anna(), comment.id(), "5000-K1-26", WHY))
                .isInstanceOf(Refused.class);
    }

    private void release() {
        report();
        releases.propose(desk.anna(), comment.id(), "5000-K1-26", WHY);
        releases.agree(desk.registrar(), comment.id(), "Jag har läst beslutet.");
        assertThat(records.contribution(comment.id()).text()).isEqualTo(words);
    }

    private void report() {
        moderation.reported(desk.anna(), comment.id(), GROUND, "5000-K1-26");
    }

    private static Employee withRoles(Employee person, Role... roles) {
        return new Employee(
                person.id(),
                person.firstName(),
                person.lastName(),
                person.title(),
                person.serviceArea(),
                Set.of(roles));
    }

    private List<Version.Media> media() {
        return records.kept(comment.id()).versions().getFirst().media();
    }

    private boolean waiting() {
        return records.mediaToFetch(10_000).stream()
                .anyMatch(medium -> picture.equals(medium.source()));
    }

    private Contribution written() {
        PlatformKey key = new PlatformKey("nyckel-" + Desk.id());
        Original original =
                new Original(
                        "facebook/poll",
                        "application/json",
                        key.value().getBytes(StandardCharsets.UTF_8),
                        Desk.now());
        records.keep(
                List.of(
                        new Observation.Written(
                                desk.page().id(),
                                key,
                                ContributionKind.COMMENT,
                                Direction.RECEIVED,
                                new Author("4711", "Okänd Person"),
                                new PlatformKey("post"),
                                new PlatformKey("post"),
                                words,
                                List.of(
                                        new MediaSeen(picture, null, null, null),
                                        new MediaSeen(null, null, null, null)),
                                URI.create("https://facebook.com/" + key.value()),
                                Desk.now(),
                                Desk.now(),
                                Desk.now().plusSeconds(1),
                                records.keepOriginals(List.of(original)).getFirst().id())));
        return records.byKey(desk.page().id(), key).orElseThrow();
    }

    private String panel(String part) {
        return "/moderering/" + comment.id().value() + "/" + part;
    }

    private static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }
}
