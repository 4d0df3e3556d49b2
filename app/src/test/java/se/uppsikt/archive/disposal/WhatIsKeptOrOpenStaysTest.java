package se.uppsikt.archive.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.DisposalId;

/**
 * H5: what somebody has decided is to be kept, and what is not over in moderation, is not disposed
 * of, and the list says why for each.
 */
@Proves("H5")
@UppsiktTest
class WhatIsKeptOrOpenStaysTest extends DisposalStory {
    private static final String MOTIVE = "Visar hur kommunen mötte kritiken mot bron";

    private static String form(boolean kept, String motive) {
        return "bevara=" + kept + "&motiv=" + URLEncoder.encode(motive, StandardCharsets.UTF_8);
    }

    private static String page(ContributionId id) {
        return "/diarium/handling/" + id.value();
    }

    private List<String> reasons(DisposalId id, ContributionId one) {
        return database.sql(
                        """
                        select unnest(against) from archive.disposal_item where disposal = ? and contribution = ?
                        """)
                .params(id.value(), one.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void whatAnArchivistDecidesToKeepIsKeptUntilTheDecisionIsTakenBack() {
        ContributionId one = thanks(1).getFirst();
        Visitor archivist = visitor("olof.rask");
        String deed = "/diarium/" + one.value() + "/bevara";
        assertThat(archivist.post(deed, form(true, "")).statusCode())
                .as("no motive")
                .isEqualTo(409);
        assertThat(archivist.post(deed, form(true, MOTIVE)).statusCode()).isEqualTo(302);
        assertThat(retention(one)).isEqualTo("TO_BE_KEPT");
        assertThat(archivist.see(page(one)).body())
                .contains("Ska bevaras", MOTIVE, "Ta tillbaka beslutet");
        DisposalId list = prepared(archivist);
        assertThat(reasons(list, one)).containsExactly("TO_BE_KEPT");

        assertThat(archivist.post(deed, form(true, MOTIVE)).body())
                .contains("ska redan bevaras", MOTIVE);
        assertThat(archivist.post(deed, form(false, "Finns bevarad i ärendet")).statusCode())
                .isEqualTo(302);
        assertThat(archivist.see(page(one)).body()).contains("Beslutet att bevara togs tillbaka");
        assertThat(reasons(prepared(archivist), one)).isEmpty();
    }

    /** Decided between the list and the night: what was approved is asked again as it goes. */
    @Test
    void whatIsKeptAfterTheListWasApprovedStaysToo() {
        List<ContributionId> both = thanks(2);
        DisposalId list = prepared(visitor("olof.rask"));
        approved(list, visitor("disa.nord"));
        visitor("olof.rask")
                .post("/diarium/" + both.getFirst().value() + "/bevara", form(true, MOTIVE));
        carriedOut(list);
        assertThat(retention(both.getFirst())).isEqualTo("TO_BE_KEPT");
        assertThat(retention(both.getLast())).isEqualTo("DISPOSED");
        assertThat(
                        visitor("olof.rask")
                                .post(
                                        "/diarium/" + both.getLast().value() + "/bevara",
                                        form(true, MOTIVE))
                                .body())
                .contains("är gallrad");
    }

    @Test
    void whoeverOnlyAnswersDecidesNothingOfThis() {
        ContributionId one = thanks(1).getFirst();
        assertThat(
                        visitor("anna.berg")
                                .post("/diarium/" + one.value() + "/bevara", form(true, MOTIVE))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anOpenReportAndARemovalUnderWayStandInTheWayByName() {
        List<ContributionId> three = thanks(3);
        database.sql(
                        """
                        insert into moderation.police_report
                            (contribution, ground, account, ground_name, motive, urgent, created_at, due_at)
                        values (?, 'olaga-hot', ?, 'Olaga hot', 'Hotar', false, now(), now())
                        """)
                .params(three.get(0).value(), account.id.value())
                .update();
        database.sql(
                        """
                        insert into moderation.judgement
                            (contribution, account, version, ground, begun_at, second_person, last_deed, last_by, last_at)
                        values (?, ?, 1, 'politisk-diskussion', now(), true, 'BEGIN', 'Anna Berg', now())
                        """)
                .params(three.get(1).value(), account.id.value())
                .update();
        DisposalId list = prepared(visitor("olof.rask"));
        assertThat(reasons(list, three.get(0))).containsExactly("OPEN_MATTER");
        assertThat(reasons(list, three.get(1))).containsExactly("OPEN_MATTER");
        assertThat(reasons(list, three.get(2))).isEmpty();
        assertThat(visitor("olof.rask").see(address(list)).body()).contains("Öppet i modereringen");

        database.sql("update moderation.police_report set done_at = now() where contribution = ?")
                .param(three.get(0).value())
                .update();
        assertThat(reasons(prepared(visitor("olof.rask")), three.get(0))).isEmpty();
    }
}
