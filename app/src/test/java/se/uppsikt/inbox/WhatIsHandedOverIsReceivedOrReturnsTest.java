package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.inbox.assignment.TimeIsUp;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts.Answering;

/**
 * S7: Servicecenter works the official account and hands something over to the library, which has
 * no right to it and belongs to another committee. Arrival and deadline are kept, a receipt is
 * required, and what nobody receives returns.
 */
@Proves("S7")
@UppsiktTest
class WhatIsHandedOverIsReceivedOrReturnsTest extends InboxStory {
    private static final Pattern ONE = Pattern.compile("/inkorg/lamnat/[0-9a-f-]{36}");

    @Autowired ApplicationContext house;

    /** A word that nothing else in the town has. */
    private final String word = "bokbuss" + UUID.randomUUID().toString().replace("-", "");

    private Visitor centre;
    private Visitor library;

    @BeforeEach
    void people() {
        centre = visitor("maria.ek");
        library = visitor("johan.alm");
    }

    private ContributionId question() {
        return street.comment("När kommer " + word + "?");
    }

    private HttpResponse<String> handOver(Visitor who, ContributionId id, String to) {
        return who.post(address(id) + "/lamna-over", "till=" + to + "&ord=Vet+ni%3F");
    }

    private String area(String first, String last) {
        return "v-" + employee(first, last).serviceArea().value();
    }

    private String library() {
        return area("Johan", "Alm");
    }

    private ContributionId handedOver() {
        ContributionId id = question();
        assertThat(handOver(centre, id, library()).statusCode()).isEqualTo(302);
        return id;
    }

    /** The hand-over's own address, as those who answer see it or as it is listed. */
    private String one(ContributionId id) {
        return "/inkorg/lamnat/"
                + commandRows
                        .sql(
                                "select id from assignment.assignment where contribution = ? order by at desc limit 1")
                        .param(id.value())
                        .query(UUID.class)
                        .single();
    }

    private List<String> deeds(ContributionId id) {
        return records.kept(id).ledger().stream()
                .map(LedgerEntry::event)
                .filter(event -> event.contains("handed-over"))
                .toList();
    }

    private String row(Visitor who) {
        return who.see("/inkorg?sok=" + word).body();
    }

    @Test
    void itKeepsItsArrivalAndItsDeadlineAndIsReceivedWithOnePress() {
        ContributionId id = question();
        Item before = items.item(id).orElseThrow();
        String form = centre.see(address(id) + "/lamna-over").body();
        assertThat(form).contains("Örebro stadsbibliotek", "Anna Berg");
        assertThat(handOver(centre, id, library()).statusCode()).isEqualTo(302);

        Item after = items.item(id).orElseThrow();
        assertThat(after.startedAt()).isEqualTo(before.startedAt());
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(row(centre)).contains("Lämnad till Örebro stadsbibliotek, väntar på kvittens");

        assertThat(library.see("/inkorg").body()).contains("väntar på kvittens");
        String list = library.see("/inkorg/lamnat").body();
        assertThat(list).contains(one(id));
        assertThat(library.see(one(id)).body()).contains(word, "Vet ni?", "Ta emot");
        HttpResponse<String> received = library.post(one(id) + "/ta-emot", "");
        assertThat(Visitor.goal(received)).isEqualTo(one(id));

        assertThat(row(centre)).contains("Mottagen av Johan Alm, bibliotekarie");
        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-received");
        assertThat(centre.see("/diarium/handling/" + id.value()).body())
                .contains("Lämnad över till Örebro stadsbibliotek");
        assertThat(items.item(id).orElseThrow().due()).isEqualTo(before.due());
    }

    @Test
    void itGivesNoOtherRightAndNobodyElseReadsItByIt() {
        ContributionId id = handedOver();
        ContributionId other = street.comment("Något annat");
        assertThat(library.see(address(id)).statusCode()).isNotEqualTo(200);
        assertThat(library.see(address(other)).statusCode()).isNotEqualTo(200);
        assertThat(library.post(address(id) + "/klar", "version=1").statusCode()).isNotIn(200, 302);
        Visitor school = visitor("erik.sand");
        assertThat(school.see(one(id)).statusCode()).isEqualTo(404);
        for (String act : List.of("ta-emot", "foresla", "lamna-tillbaka", "ta-tillbaka")) {
            assertThat(school.post(one(id) + "/" + act, "ord=hej&text=hej").statusCode())
                    .as(act)
                    .isIn(403, 404);
        }
        assertThat(library.post(one(id) + "/ta-tillbaka", "").statusCode()).isIn(403, 404);
        assertThat(deeds(id)).containsExactly("item-handed-over");
    }

    @Test
    void ofTwoWhoReceiveAtOnceTheSecondIsToldWhoWasFirst() {
        ContributionId id = handedOver();
        Visitor other = visitor("karin.holm");
        List<HttpResponse<String>> answers =
                Stream.of(library, other)
                        .map(
                                who ->
                                        CompletableFuture.supplyAsync(
                                                () -> who.post(one(id) + "/ta-emot", "")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactlyInAnyOrder(302, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(
                        late ->
                                assertThat(late.body())
                                        .containsPattern(
                                                "Någon hann före: (Johan Alm|Karin Holm), [^<]+ tog emot det"));
        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-received");
    }

    @Test
    void whoMayNotAnswerSuggestsAndSomebodyElseSends() {
        ContributionId id = handedOver();
        assertThat(library.post(one(id) + "/foresla", "text=").body())
                .contains("Skriv ett förslag till svar först");
        library.post(one(id) + "/foresla", "text=Den+kommer+klockan+tio.");
        assertThat(deeds(id))
                .containsExactly(
                        "item-handed-over", "handed-over-received", "handed-over-answer-suggested");
        assertThat(platforms.commands(List.of(id))).isEmpty();
        assertThat(row(centre)).contains("Svarsförslag finns, mottagen av Johan Alm");
        assertThat(centre.see(address(id)).body())
                .contains("Svarsförslag från Johan Alm", "Den kommer klockan tio.");
        String draft =
                centre.post(address(id) + "/svara", "visa=ja&text=Den+kommer+klockan+tio.").body();
        assertThat(draft).contains("Den kommer klockan tio.</textarea>");
        assertThat(platforms.commands(List.of(id))).isEmpty();
    }

    /** Secrecy stands between committees: OSL 8 kap. 1 §. */
    @Test
    void aMessageIsHandedOnlyToThoseWhoReadItAlready() {
        ContributionId id =
                street.message("f-" + UUID.randomUUID(), word, Street.now(), Direction.RECEIVED);
        String form = centre.see(address(id) + "/lamna-over").body();
        assertThat(form).contains("Kommunikationsavdelningen").doesNotContain(library());
        HttpResponse<String> refused = handOver(centre, id, library());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("8 kap. 1 §", "/riktlinjer#B6");
        assertThat(deeds(id)).isEmpty();

        assertThat(handOver(centre, id, area("Anna", "Berg")).statusCode()).isEqualTo(302);
        Visitor anna = visitor("anna.berg");
        assertThat(anna.see("/inkorg/lamnat").body()).contains(word);
        assertThat(anna.see(address(id)).body()).contains("Ta emot");
        assertThat(Visitor.goal(anna.post(one(id) + "/ta-emot", ""))).startsWith(address(id));
        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-received");
    }

    @Test
    void whatIsNotReceivedReturnsByItselfAndIsReadNoMore() {
        ContributionId id = handedOver();
        TimeIsUp.half(house, id);
        assertThat(library.see(one(id)).body()).contains("Halva tiden har gått");
        TimeIsUp.all(house, id);

        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-lapsed");
        assertThat(row(centre)).contains("Återlämnad: ingen hos Örebro stadsbibliotek tog emot");
        assertThat(centre.see("/inkorg").body()).contains("har kommit tillbaka");
        assertThat(centre.see("/inkorg/lamnat?visa=av-mig").body()).contains(word);
        assertThat(library.see("/inkorg/lamnat").body()).doesNotContain(word);
        assertThat(library.see(one(id)).body())
                .contains("Återlämnad")
                .doesNotContain(word, "Ta emot");
        HttpResponse<String> late = library.post(one(id) + "/ta-emot", "");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("gäller inte längre");
        assertThat(handOver(centre, id, library()).statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsReceivedReturnsOnlyByHandAndWithAReason() {
        ContributionId id = handedOver();
        library.post(one(id) + "/ta-emot", "");
        TimeIsUp.all(house, id);
        assertThat(deeds(id)).doesNotContain("handed-over-lapsed");
        assertThat(library.post(one(id) + "/lamna-tillbaka", "ord=+").statusCode()).isEqualTo(409);
        HttpResponse<String> back = library.post(one(id) + "/lamna-tillbaka", "ord=Inte+vi");
        assertThat(Visitor.goal(back)).isEqualTo("/inkorg/lamnat");
        assertThat(library.see("/inkorg/lamnat").body()).contains("Det är lämnat tillbaka.");
        assertThat(deeds(id)).endsWith("handed-over-given-back");
        assertThat(centre.see(address(id)).body()).contains("Inte vi");
        assertThat(row(centre)).contains("Lämnad tillbaka av Johan Alm");
    }

    @Test
    void theSenderTakesItBackAndNobodyHandsItOverTwice() {
        ContributionId id = handedOver();
        HttpResponse<String> twice = handOver(centre, id, area("Erik", "Sand"));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("Lämnad till Örebro stadsbibliotek", "Ta tillbaka");
        assertThat(handOver(centre, id, library()).statusCode()).isEqualTo(302);
        assertThat(deeds(id)).containsExactly("item-handed-over");
        assertThat(centre.post(one(id) + "/ta-tillbaka", "").statusCode()).isEqualTo(302);
        assertThat(library.see(one(id)).body()).doesNotContain(word);
        assertThat(handOver(centre, id, area("Erik", "Sand")).statusCode()).isEqualTo(302);
        assertThat(deeds(id))
                .containsExactly("item-handed-over", "handed-over-taken-back", "item-handed-over");
    }

    @Test
    void whoeverHasAnOlderFormIsToldWhoHasItNow() {
        ContributionId id = question();
        ItemActions.Form older = form(id, "a");
        handOver(centre, id, library());
        assertThat(objections(() -> handling.answer(anna, id, older, "Klockan tio.", true)))
                .extracting(objection -> objection.sentence())
                .anySatisfy(
                        said ->
                                assertThat(said)
                                        .contains("Lämnad över till Örebro stadsbibliotek"));
    }

    @Test
    void whatSomebodyWritesAboutIsNotHandedOver() {
        ContributionId id = question();
        handling.take(anna, id, false);
        HttpResponse<String> refused = handOver(centre, id, library());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Anna Berg");
        assertThat(centre.post(address(id) + "/lamna-over", "till=").body()).contains("Anna Berg");
        assertThat(deeds(id)).isEmpty();
    }

    @Test
    void anOutcomeAfterTheHandOverReachesIt() {
        ContributionId id = handedOver();
        handling.answer(maria, id, form(id, "a"), "Klockan tio.", true);
        TimeIsUp.all(house, id);
        assertThat(deeds(id)).containsExactly("item-handed-over");
        settle(id, Command.State.FAILED);
        assertThat(row(centre)).contains("väntar på kvittens");
        handling.answer(maria, id, form(id, "b"), "Klockan tio.", true);
        settle(id, Command.State.DONE);
        assertThat(answering(id)).isEqualTo(Answering.ANSWERED);
        assertThat(items.item(id).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
        assertOver(id);
    }

    @Test
    void soDoesAnAnswerThereAndARemovalByTheAuthor() {
        ContributionId answered = handedOver();
        ContributionId gone = handedOver();
        ContributionId closed = handedOver();
        library.post(one(gone) + "/ta-emot", "");
        street.answeredThere(answered, "Klockan tio.", Street.now());
        street.withdraw(gone);
        handling.close(maria, closed, form(closed, "a"), CloseReason.NEEDS_NO_ANSWER, "");
        Stream.of(answered, gone, closed).forEach(this::assertOver);
        assertThat(items.item(gone).orElseThrow().state()).isEqualTo(Item.State.CLOSED);
    }

    private void assertOver(ContributionId id) {
        assertThat(library.see("/inkorg/lamnat").body()).doesNotContain(one(id));
        assertThat(library.see(one(id)).body()).doesNotContain(word);
        assertThat(centre.see(address(id)).body()).doesNotContain("väntar på kvittens");
        assertThat(library.post(one(id) + "/ta-emot", "").statusCode()).isEqualTo(409);
    }

    @Test
    void whatIsMarkedSecretOrHiddenIsReadNoMoreByThoseItWasLentTo() {
        ContributionId secret = handedOver();
        ContributionId hidden = handedOver();
        register.markSecret(anna, secret, true, "Uppgift om hälsa, OSL 26 kap. 1 §");
        street.visible(hidden, false, Street.now());
        for (ContributionId id : List.of(secret, hidden)) {
            assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-closed");
            assertThat(library.see("/inkorg/lamnat").body()).doesNotContain(one(id));
            assertThat(library.see(one(id)).body()).doesNotContain(word);
            assertThat(library.post(one(id) + "/foresla", "text=hej").statusCode()).isEqualTo(409);
        }
    }

    @Test
    void aColleagueIsChosenAmongThoseWhoMayAnswer() {
        ContributionId id = question();
        Employee johan = employee("Johan", "Alm");
        assertThat(handOver(centre, id, "p-" + johan.id().value()).statusCode()).isEqualTo(409);
        assertThat(handOver(centre, id, "p-" + anna.id().value()).statusCode()).isEqualTo(302);
        Matcher link = ONE.matcher(visitor("anna.berg").see("/inkorg/lamnat").body());
        assertThat(link.find()).as("who reads the account reads it in the inbox").isFalse();
        visitor("anna.berg").post(one(id) + "/ta-emot", "");
        assertThat(row(centre)).contains("Mottagen av Anna Berg");
        assertThat(visitor("anna.berg").see("/inkorg?vy=mina").body()).contains(word);
    }
}
