package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.DemoStory;

/** Whoever tries Uppsikt meets a roster as it is to be, and not the fault of an empty one (S11). */
@UppsiktTest
class DemoHasSomebodyOnDutyTest {
    @Autowired DemoStory.Source source;
    @Autowired DemoDuties demo;
    @Autowired Duties duties;
    @Autowired Accounts accounts;

    @Test
    void everyAccountOfTheDemoHasSomebodyThisWeekAndNextOnceOnly() {
        assertThat(source.story().onDuty()).hasSizeGreaterThanOrEqualTo(6);
        demo.play();
        for (DemoStory.OnDuty each : source.story().onDuty()) {
            Account account = accounts.byHandle(each.handle()).orElseThrow();
            Duties.Roster roster =
                    Objects.requireNonNull(duties.rosters(List.of(account)).get(account.id()));
            assertThat(roster.onDuty()).as(each.handle()).hasSize(1);
            assertThat(roster.owners()).as(each.handle()).hasSize(1);
            assertThat(roster.later()).as(each.handle()).hasSize(each.people().size() - 1);
            assertThat(roster.onDuty())
                    .allSatisfy(duty -> assertThat(duty.mail()).endsWith(".example"));
        }
    }
}
