package se.uppsikt.moderation.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.moderation.JudgementRows;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Records;

/**
 * M7: the list of who is blocked is a public record, whole and readable (TF 2 kap.; JO @sweden).
 */
@Proves({"M7", "M9"})
@UppsiktTest
class BlockListIsHandedOutTest {
    private static final String LIST = "/moderering/blockeringar";

    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired Access access;
    @Autowired JudgementRows judgements;
    @Autowired TransactionTemplate transaction;
    @Autowired Moderation moderation;
    @Autowired Blocks blocks;
    @Autowired BlockReading reading;
    @LocalServerPort int port;

    private Gate gate;
    private Visitor anna;

    @BeforeEach
    void sitDown() {
        gate = new Gate(records, accounts, access, judgements, moderation, transaction);
        anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
    }

    @Test
    void theTableHoldsWhatRunsAndWhatHasEndedAndNoFormula() {
        BlockId running = decided("=2+3 är vad reklamen lovar den som klickar");
        BlockId ended = decided("Samma reklam igen");
        blocks.endEarly(gate.desk().david(), ended, "Personen har bett om ursäkt.");

        HttpResponse<String> table = anna.see(LIST + "/blockeringar.csv");

        assertThat(table.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("blockeringar.csv");
        assertThat(table.body())
                .contains("\"'=2+3 är vad reklamen")
                .contains(person(running), person(ended))
                .contains("Gäller", "Har upphört", "Personen har bett om ursäkt.");
    }

    @Test
    void theListIsReadPageByPageAndEachDecisionStandsOnce() {
        int more = BlockReading.PAGE + 3;
        for (int i = 0; i < more; i++) {
            decided("Samma reklam igen");
        }
        List<UUID> seen = new ArrayList<>();
        @Nullable UUID after = null;
        do {
            BlockList page = reading.list(gate.desk().anna(), BlockList.View.NOW, "", after);
            page.rows().forEach(row -> seen.add(row.block().id().value()));
            after = page.next();
        } while (after != null);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(more);
        Set<UUID> once = new HashSet<>(seen);
        assertThat(once).hasSameSizeAs(seen);
        assertThat(anna.see(LIST).body()).contains("Visa äldre");
    }

    @Test
    void thoseWhoDoNotWorkWithTheAccountReadNothingOfIt() {
        BlockId id = decided("Samma reklam igen");
        Visitor archivist = new Visitor(port);
        archivist.signIn("olof.rask", "uppsikt");

        assertThat(archivist.see(LIST).body()).doesNotContain(id.value().toString());
        assertThat(archivist.see(LIST + "/blockeringar.csv").body()).doesNotContain(person(id));
        assertThat(archivist.see(LIST + "/" + id.value()).statusCode()).isEqualTo(403);
    }

    @Test
    void theFormOffersToCloseTheCommentsBeforeAnybodyIsBlocked() {
        Contribution hidden = gate.hidden("reklam");
        String form = anna.see("/moderering/" + hidden.id().value() + "/blockera").body();

        assertThat(form.indexOf("/stang-kommentarerna"))
                .isPositive()
                .isLessThan(form.indexOf("<form class=\"moderation\""));
        assertThat(form).contains("value=\"" + Gate.in(30) + "\"", "Inga tidigare åtgärder");
        assertThat(anna.see("/moderering/" + hidden.id().value() + "/ruta").body())
                .contains("/blockera", "/stang-kommentarerna");
    }

    @Test
    void aRefusalGivesEveryWordBack() {
        Contribution hidden = gate.hidden("reklam");
        HttpResponse<String> refused =
                anna.post(
                        "/moderering/" + hidden.id().value() + "/blockera",
                        "galler=&motiv=f%C3%B6r%20%3Cb%3E&till-och-med=ingen+dag&vag=Ring+mig&bidrag=x");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("/riktlinjer#M7", "för &lt;b&gt;", "ingen dag", "Ring mig")
                .doesNotContain("för <b>");
    }

    @Test
    void theDecisionIsAPageOfItsOwnWithTheTextToThePerson() {
        BlockId id = decided("Samma reklam igen");
        String page = anna.see(LIST + "/" + id.value()).body();

        assertThat(page)
                .contains("Beslut om blockering", "Samma reklam igen", "Annan väg att nå oss")
                .contains("Tycker du att vi har fel?", "Häv i förtid");
        assertThat(Pattern.compile("<h1>").matcher(page).results().count()).isEqualTo(1);
    }

    private BlockId decided(String motive) {
        Gate another = new Gate(records, accounts, access, judgements, moderation, transaction);
        Contribution hidden = another.hidden("reklam");
        BlockForm full = Gate.form(hidden);
        return blocks.decide(
                gate.desk().anna(),
                hidden.id(),
                new BlockForm(
                        full.ground(),
                        motive,
                        full.despite(),
                        full.lastDay(),
                        full.otherWay(),
                        full.way(),
                        full.noOpinion(),
                        full.close(),
                        full.reasons(),
                        full.running()));
    }

    private String person(BlockId id) {
        return reading.one(gate.desk().anna(), id).row().block().person().platformId();
    }
}
