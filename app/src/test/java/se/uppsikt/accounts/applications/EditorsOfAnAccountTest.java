package se.uppsikt.accounts.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Whoever answers for an account works where it belongs, and the plan notices who leaves (K3). */
@Proves("K3")
@UppsiktTest
class EditorsOfAnAccountTest {
    @Autowired Access access;
    @Autowired Accounts accounts;
    @Autowired NewAccounts newAccounts;
    @Autowired Applications applications;
    @Autowired Editors editors;
    @Autowired JdbcClient database;
    ApplicationOffice office;

    @BeforeEach
    void people() {
        office = new ApplicationOffice(access, accounts, newAccounts, applications, editors);
    }

    @Test
    void editorWhoLeavesWhileTheApplicationIsJudgedSendsItBack() {
        Account account = office.submitted();
        applications.editorLeaves(office.person("Leila"), account.id(), office.person("Erik").id());
        assertThat(office.state(account)).isEqualTo(Application.State.RETURNED);
        assertThat(office.status(account)).isEqualTo(Account.Status.DRAFT);
        assertThat(applications.missing(account, applications.of(account)))
                .extracting(Objection::rule)
                .containsExactly("K3");
    }

    @Test
    void editorWhoLeavesAnAccountInUseOpensItsPlanAgain() {
        Account account = office.inUse();
        applications.editorLeaves(office.person("Anna"), account.id(), office.person("Erik").id());
        assertThat(office.state(account)).isEqualTo(Application.State.REOPENED);
        assertThat(office.status(account)).isEqualTo(Account.Status.ACTIVE);
        assertThat(editors.of(account))
                .extracting(editor -> editor.person().firstName())
                .containsExactly("Leila");
        office.staff(account, "Erik");
        applications.submit(office.person("Leila"), account.id(), office.version(account));
        applications.approve(office.person("Anna"), account.id(), office.version(account));
        assertThat(office.status(account)).isEqualTo(Account.Status.ACTIVE);
        assertThat(ApplicationOffice.ledger(database, account))
                .contains("En redaktör slutade", "Kontots plan öppnades igen");
    }

    @Test
    void editorWorksInTheServiceAreaAndIsReached() {
        Account account = office.draft();
        assertThatThrownBy(
                        () ->
                                editors.add(
                                        office.person("Leila"),
                                        account,
                                        office.person("Johan").id(),
                                        "ring mig"))
                .asInstanceOf(type(Refused.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections())
                                        .extracting(Objection::rule)
                                        .containsExactly("K3", "K2"));
        assertThat(editors.candidates(account))
                .extracting(person -> person.firstName())
                .containsExactly("Erik", "Leila");
        office.staff(account, "Erik");
        assertThatThrownBy(() -> office.staff(account, "Erik")).hasMessageContaining("K3");
    }
}
