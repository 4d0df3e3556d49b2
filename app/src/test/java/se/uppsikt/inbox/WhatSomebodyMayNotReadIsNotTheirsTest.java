package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.inbox.assignment.TimeIsUp;
import se.uppsikt.inbox.supervision.SupervisedAccount;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Direction;

/**
 * B6 and S7 on a central account of the library's committee, where the communications department
 * answers in the open and reads no messages: what it may not read is not counted before it, and
 * does not stay with it.
 */
@Proves({"B6", "S7"})
@UppsiktTest
class WhatSomebodyMayNotReadIsNotTheirsTest extends InboxStory {
    private static final String SUPERVISION = "/inkorg/uppsikt";

    @Autowired ApplicationContext house;
    private final Instant early = Street.now().minus(Duration.ofDays(1));
    private SupervisedAccount account;
    private Street central;

    @BeforeEach
    void aCentralAccount() {
        account = new SupervisedAccount(commandRows, early);
        commandRows
                .sql("update accounts.account set kind = 'CENTRAL' where id = ?")
                .param(account.id.value())
                .update();
        central = new Street(records, account.id);
    }

    @AfterEach
    void leave() {
        account.leave();
    }

    @Test
    void aCountTellsOfNoMessageToWhoeverMayNotReadIt() {
        central.message("p-" + account.id.value(), "Mitt barn", early, Direction.RECEIVED);
        Visitor communications = visitor("anna.berg");
        assertThat(row(communications)).doesNotContain("väntar").contains("/sett");
        assertThat(row(visitor("johan.alm"))).contains("1 väntar");

        central.comment("När öppnar ni?", early);
        assertThat(row(communications)).contains("1 väntar");
        assertThat(row(visitor("johan.alm"))).contains("2 väntar");
    }

    @Test
    void whoeverLosesTheRightToReadItHasItNoMoreAndTheSenderIsToldWhy() {
        ContributionId id = central.comment("Kan ni hjälpa mig?", early);
        Visitor library = visitor("johan.alm");
        Visitor communications = visitor("anna.berg");
        library.post(address(id) + "/lamna-over", "ord=Vet+du&till=p-" + anna.id().value());
        communications.post(one(id) + "/ta-emot", "");
        TimeIsUp.rightsAreLookedAt(house);
        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-received");

        commandRows
                .sql("update records.contribution set secret = true where id = ?")
                .param(id.value())
                .update();
        TimeIsUp.rightsAreLookedAt(house);
        TimeIsUp.rightsAreLookedAt(house);
        assertThat(deeds(id))
                .containsExactly("item-handed-over", "handed-over-received", "handed-over-closed");
        assertThat(library.see(address(id)).body())
                .contains("Återlämnad: Anna Berg får inte längre läsa det");
        assertThat(library.see("/inkorg?vy=mina&konto=" + account.id.value()).body())
                .contains("data-row=\"" + id.value());
        assertThat(communications.see("/inkorg/lamnat").body()).doesNotContain(one(id));
    }

    @Test
    void whatSomebodyIsWritingAboutReturnsWhenTheyAreDone() {
        ContributionId id = central.comment("Kan ni hjälpa mig?", early);
        visitor("johan.alm")
                .post(address(id) + "/lamna-over", "ord=Vet+du&till=p-" + anna.id().value());
        handling.take(employee("Karin", "Holm"), id, false);
        commandRows
                .sql("update records.contribution set secret = true where id = ?")
                .param(id.value())
                .update();
        TimeIsUp.rightsAreLookedAt(house);
        assertThat(deeds(id)).containsExactly("item-handed-over");
        handling.letGo(employee("Karin", "Holm"), id);
        TimeIsUp.rightsAreLookedAt(house);
        assertThat(deeds(id)).containsExactly("item-handed-over", "handed-over-closed");
    }

    private String row(Visitor who) {
        String all = who.see(SUPERVISION).body();
        int own = all.indexOf(account.name);
        assertThat(own).isPositive();
        return all.substring(own, all.indexOf("</tr>", own));
    }

    private String one(ContributionId id) {
        return "/inkorg/lamnat/"
                + commandRows
                        .sql("select id::text from assignment.assignment where contribution = ?")
                        .param(id.value())
                        .query(String.class)
                        .single();
    }

    private List<String> deeds(ContributionId id) {
        return records.kept(id).ledger().stream()
                .map(entry -> entry.event())
                .filter(event -> event.contains("handed-over"))
                .toList();
    }
}
