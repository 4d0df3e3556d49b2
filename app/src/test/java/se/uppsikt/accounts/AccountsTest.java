package se.uppsikt.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.shared.NotFound;

/** The register of the demo municipality, through its door and its pages. */
@Proves({"K9", "R3"})
@UppsiktTest
class AccountsTest {
    @Autowired Accounts accounts;
    @Autowired Access access;
    @LocalServerPort int port;

    @Test
    void demoHasItsAccountsOfficialFirst() {
        assertThat(accounts.all())
                .extracting(Account::handle)
                .containsSubsequence(
                        "facebook-orebrokommun",
                        "instagram-orebrokommun",
                        "facebook-orebrokommunteckensprak",
                        "instagram-tborebro",
                        "facebook-karolinskagymnasiet",
                        "instagram-karolinska-gymnasiet",
                        "facebook-orebrostadsbibliotek");
    }

    @Test
    void registerIsReadInPartsInItsOrderWithNothingTwiceOrLeftOut() {
        List<Account> read = new ArrayList<>();
        String last = null;
        for (List<Account> part = accounts.part("", null, 2);
                !part.isEmpty();
                part = accounts.part("", last, 2)) {
            read.addAll(part);
            last = part.getLast().handle();
        }
        assertThat(read).isEqualTo(accounts.all());
    }

    @Test
    void registerIsSearchedByNameAndSignsAreOnlySigns() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        assertThat(anna.see("/konton?q=STADSbibl").body())
                .contains("facebook-orebrostadsbibliotek")
                .doesNotContain("facebook-karolinskagymnasiet");
        assertThat(anna.see("/konton?q=%25").body()).contains("Inget konto heter något med ”%”");
    }

    @Test
    void accountIsFoundByWhatThePlatformCallsIt() {
        assertThat(accounts.byPlatformId(Platform.INSTAGRAM, "17841400000000001"))
                .hasValueSatisfying(
                        account -> {
                            assertThat(account.relay()).isTrue();
                            assertThat(account.shown()).isEqualTo("Örebro kommun på Instagram");
                        });
        assertThat(accounts.byPlatformId(Platform.FACEBOOK, "17841400000000001")).isEmpty();
    }

    @Test
    void editorReachesTheAccountOfTheOwnLibraryOnly() {
        Employee johan = person("Johan");
        AccountId library = account("facebook-orebrostadsbibliotek");
        assertThat(accounts.reach(johan, Permission.MODERATE)).containsExactly(library);
        assertThat(accounts.may(johan, Permission.REGISTER, library)).isFalse();
    }

    @Test
    void refusalNamesTheUnitToAsk() {
        Employee johan = person("Johan");
        AccountId school = account("facebook-karolinskagymnasiet");
        assertThatThrownBy(() -> accounts.require(johan, Permission.ANSWER, school))
                .asInstanceOf(type(NotPermitted.class))
                .satisfies(
                        refusal ->
                                assertThat(refusal.objections().getFirst().sentence())
                                        .isEqualTo(
                                                "Du har inte behörighet att svara här. Be Karolinska gymnasiet om behörighet till kontot."));
    }

    @Test
    void unknownAccountIsMissingNotForbidden() {
        AccountId unknown = new AccountId(UUID.randomUUID());
        assertThatThrownBy(() -> accounts.require(person("Anna"), Permission.READ, unknown))
                .isInstanceOf(NotFound.class);
        assertThat(accounts.may(person("Anna"), Permission.READ, unknown)).isFalse();
    }

    @Test
    void accountRestsAndWakesAndItsLifeRemembersWho() {
        Employee anna = person("Anna");
        AccountId lookBack = account("instagram-tborebro");
        accounts.move(lookBack, Account.Status.DORMANT, anna);
        accounts.move(lookBack, Account.Status.ACTIVE, anna);
        assertThat(accounts.changes(lookBack))
                .extracting(Account.StatusChange::to, Account.StatusChange::actor)
                .contains(tuple(Account.Status.DORMANT, "Anna Berg, kommunikatör"));
    }

    @Test
    void editorDoesNotMoveAnAccount() {
        AccountId library = account("facebook-orebrostadsbibliotek");
        assertThatThrownBy(() -> accounts.move(library, Account.Status.DORMANT, person("Johan")))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void pagesShowTheRegisterTheAccountAndItsHouseRules() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        assertThat(anna.see("/konton").body()).contains("Tillbakablick Örebro", "Centralt konto");
        assertThat(anna.see("/konton/facebook-orebrostadsbibliotek").body())
                .contains(
                        "Örebro stadsbibliotek på Facebook drivs av Kultur- och fritidsnämnden, Örebro kommun.",
                        "svarar inom 3 arbetsdagar",
                        "Gör kontot vilande");
        assertThat(anna.see("/konton/finns-inte").statusCode()).isEqualTo(404);
    }

    @Test
    void impossibleStepIsRefusedWithTheRule() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        var answer = anna.post("/konton/facebook-orebrokommun/status", "till=SUBMITTED");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Kontot är aktivt och kan inte bli inskickat", "/riktlinjer#K1");
    }

    @Test
    void personsReachIsShownBesideTheirRights() {
        Visitor helena = new Visitor(port);
        helena.signIn("helena.frisk", "uppsikt");
        assertThat(helena.see("/behorighet").body()).contains("Johan Alm, bibliotekarie");
        assertThat(helena.seePart("/konton/ruta/" + person("Johan").id().value()).body())
                .contains("1 konto", "/konton/facebook-orebrostadsbibliotek")
                .doesNotContain("<html");
    }

    private AccountId account(String handle) {
        return accounts.byHandle(handle).orElseThrow().id();
    }

    private Employee person(String firstName) {
        return access.employees().values().stream()
                .filter(person -> person.firstName().equals(firstName))
                .findFirst()
                .orElseThrow();
    }
}
