package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks;
import se.uppsikt.base.checks.Checks.Checked;

/**
 * Whatever must be in place around Uppsikt says what it is, how it is done and how it is mended.
 */
@UppsiktTest
class EveryCheckSaysHowItIsMendedTest {
    @Autowired List<Check> all;
    @Autowired Checks checks;
    @LocalServerPort int port;

    @Test
    void eachHasAWordAndAPlaceOfItsOwn() {
        assertThat(all).extracting(Check::id).doesNotHaveDuplicates();
        assertThat(all).extracting(Check::place).doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Check::id)
                .contains(
                        "organisation",
                        "guideline",
                        "mail",
                        "storage",
                        "database",
                        "app-keys",
                        "address",
                        "backup",
                        "time")
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everySettingThatIsShownExists() {
        CommandLine known = new CommandLine();
        for (Check check : all) {
            assertThat(check.how().words()).as(check.id()).endsWith(".").doesNotContain("  ");
            check.how().lines().stream()
                    .filter(line -> line.startsWith("--"))
                    .forEach(
                            line ->
                                    assertThat(known.wrong(new String[] {line}))
                                            .as(check.id())
                                            .isEmpty());
        }
    }

    @Test
    void everyPageThatIsNamedOpensForAnAdministrator() {
        Visitor administrator = new Visitor(port);
        administrator.signIn("helena.frisk", "uppsikt");
        for (Check check : all) {
            if (check.how().page() instanceof Check.Page page) {
                assertThat(administrator.see(page.href()).statusCode())
                        .as(check.id())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsFoundIsToldInSentencesWithTheMend() {
        for (Checked one : checks.look()) {
            assertThat(one.found().words()).as(one.check().id()).endsWith(".");
            String mend =
                    switch (one.found()) {
                        case Found.Missing(String words, String how) -> how;
                        case Found.Wrong(String words, String how) -> how;
                        case Found.Right right -> "nothing";
                        case Found.Untold untold -> "nothing";
                    };
            assertThat(mend).as(one.check().id()).isNotBlank();
        }
    }

    @Test
    void administratorsReadItAndNobodyElse() {
        Visitor administrator = new Visitor(port);
        administrator.signIn("helena.frisk", "uppsikt");
        assertThat(administrator.see("/drift").body())
                .contains("påhittade kommunen", "E-posten", "Gör så:");
        assertThat(administrator.see("/drift/kom-igang").body())
                .contains("--uppsikt.mail.server=post.kommunen.se", "./run --uppsikt.demo=false");
        Visitor editor = new Visitor(port);
        editor.signIn("johan.alm", "uppsikt");
        assertThat(editor.see("/drift").statusCode()).isEqualTo(403);
        assertThat(editor.see("/drift/kom-igang").statusCode()).isEqualTo(403);
    }
}
