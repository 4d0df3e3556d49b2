package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.inbox.assignment.TimeIsUp;
import se.uppsikt.platforms.Command;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;

/**
 * S7: Servicecenter works the official account and hands something over to the library, which has
 * no right to it and belongs to another committee. Arrival and deadline are kept, a receipt is
 * required, and what nobody receives returns.
 */
@Proves("S7")
@UppsiktTest
class WhatIsHandedOverIsReceivedOrReturnsTest extends HandOverStory {
    private static final Pattern ONE = Pattern.compile("/inkorg/lamnat/[0-9a-f-]{36}");
    private static final Pattern WAITING =
            Pattern.compile("Lämnat till oss: (\\d+) väntar på kvittens");
    private static final Pattern BACK =
            Pattern.compile("(\\d+) du lämnade över har kommit tillbaka");

    @Test
    void itKeepsItsArrivalAndItsDeadlineAndIsReceivedWithOnePress() {
        int waiting = waiting();
        ContributionId id = question();
        Item before = items.item(id).orElseThrow();
        String form = centre.see(address(id) + "/lamna-over").body();
        assertThat(form).contains("Örebro stadsbibliotek", "Anna Berg");
        assertThat(handOver(centre, id, library()).statusCode()).isEqualTo(302);

        Item after = items.item(id).orElseThrow();
        assertThat(after.startedAt()).isEqualTo(before.startedAt());
        assertThat(after.due()).isEqualTo(before.due());
        assertThat(row(centre)).contains("Lämnad till Örebro stadsbibliotek, väntar på kvittens");

        assertThat(waiting()).isEqualTo(waiting + 1);
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

    @Test
    void whatIsNotReceivedReturnsByItselfAndIsReadNoMore() {
        int back = cameBack();
        ContributionId id = handedOver();
        TimeIsUp.half(house, id);
        assertThat(library.see(one(id)).body()).contains("Halva tiden har gått");
        TimeIsUp.all(house, id);

        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-lapsed");
        assertThat(row(centre)).contains("Återlämnad: ingen hos Örebro stadsbibliotek tog emot");
        assertThat(cameBack()).isEqualTo(back + 1);
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

    /** How much was handed to the library and waits, by the notice in its inbox. */
    private int waiting() {
        return counted(library, WAITING);
    }

    /** How much of what Servicecenter handed over has come back, by the notice in its inbox. */
    private int cameBack() {
        return counted(centre, BACK);
    }

    private static int counted(Visitor who, Pattern notice) {
        HttpResponse<String> inbox = who.see("/inkorg");
        assertThat(inbox.statusCode()).isEqualTo(200);
        Matcher said = notice.matcher(inbox.body());
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
    }
}
