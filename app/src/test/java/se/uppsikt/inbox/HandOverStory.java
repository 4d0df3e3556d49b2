package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.records.ContributionId;

/** Servicecenter has a question that the library, which has no right to the account, can answer. */
abstract class HandOverStory extends InboxStory {
    @Autowired ApplicationContext house;

    /** A word that nothing else in the town has. */
    final String word = "bokbuss" + UUID.randomUUID().toString().replace("-", "");

    Visitor centre;
    Visitor library;

    @BeforeEach
    void people() {
        centre = visitor("maria.ek");
        library = visitor("johan.alm");
    }

    ContributionId question() {
        return street.comment("När kommer " + word + "?");
    }

    HttpResponse<String> handOver(Visitor who, ContributionId id, String to) {
        return who.post(address(id) + "/lamna-over", "till=" + to + "&ord=Vet+ni%3F");
    }

    String area(String first, String last) {
        return "v-" + employee(first, last).serviceArea().value();
    }

    String library() {
        return area("Johan", "Alm");
    }

    ContributionId handedOver() {
        ContributionId id = question();
        assertThat(handOver(centre, id, library()).statusCode()).isEqualTo(302);
        return id;
    }

    /** The hand-over's own address, as those who answer see it or as it is listed. */
    String one(ContributionId id) {
        return "/inkorg/lamnat/"
                + commandRows
                        .sql(
                                "select id from assignment.assignment where contribution = ? order by at desc limit 1")
                        .param(id.value())
                        .query(UUID.class)
                        .single();
    }

    List<String> deeds(ContributionId id) {
        return records.kept(id).ledger().stream()
                .map(LedgerEntry::event)
                .filter(event -> event.contains("handed-over"))
                .toList();
    }

    String row(Visitor who) {
        return who.see("/inkorg?sok=" + word).body();
    }
}
