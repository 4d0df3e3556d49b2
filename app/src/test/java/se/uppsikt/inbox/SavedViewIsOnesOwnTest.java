package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.inbox.supervision.SupervisedAccount;
import se.uppsikt.records.ContributionId;

/** A filter that somebody has given a name is there for that person alone, until it is removed. */
@UppsiktTest
class SavedViewIsOnesOwnTest extends InboxStory {
    private static final Pattern REMOVAL =
            Pattern.compile("action=\"(/inkorg/vyer/[0-9a-f-]{36}/ta-bort)\"");

    @Autowired JdbcClient database;

    /** A name that no other view has. */
    private final String name = "Frågor " + UUID.randomUUID().toString().substring(0, 8);

    private SupervisedAccount account;
    private Visitor johan;
    private Visitor karin;

    @BeforeEach
    void atTheLibrary() {
        account = new SupervisedAccount(database, Street.now().minus(Duration.ofDays(9)));
        johan = visitor("johan.alm");
        karin = visitor("karin.holm");
    }

    @AfterEach
    void leave() {
        database.sql("delete from inbox.saved_view where name = ?").param(name).update();
        account.leave();
    }

    @Test
    void itStandsAmongTheViewsOfWhoeverSavedItAndOfNobodyElse() {
        HttpResponse<String> saved = save(johan, "?vy=forfallna&slag=kommentar", name);
        assertThat(Visitor.goal(saved)).isEqualTo("/inkorg?vy=forfallna&slag=kommentar");
        assertThat(johan.see(Visitor.goal(saved)).body())
                .contains("är sparad. Bara du ser den.")
                .contains("aria-current=\"page\">" + name);
        assertThat(johan.see("/inkorg").body())
                .contains("<a href=\"/inkorg?vy=forfallna&amp;slag=kommentar\">" + name + "</a>");
        assertThat(karin.see("/inkorg?vy=forfallna&slag=kommentar").body()).doesNotContain(name);
    }

    @Test
    void onlyItsOwnerRemovesIt() {
        save(johan, "?slag=kommentar&konto=" + account.id.value(), name);
        Matcher removal =
                REMOVAL.matcher(
                        johan.see("/inkorg?konto=" + account.id.value() + "&slag=kommentar")
                                .body());
        assertThat(removal.find()).isTrue();
        assertThat(karin.post(removal.group(1), "").statusCode()).isEqualTo(404);
        assertThat(johan.see("/inkorg").body()).contains(name);

        assertThat(Visitor.goal(johan.post(removal.group(1), ""))).isEqualTo("/inkorg");
        assertThat(johan.see("/inkorg").body()).contains("Vyn är borttagen.").doesNotContain(name);
        assertThat(johan.post(removal.group(1), "").statusCode()).isEqualTo(404);
    }

    /**
     * A list that stands ready of what somebody in particular writes would be a watch over them.
     */
    @Test
    void whatWasSearchedForIsNotKept() {
        HttpResponse<String> saved = save(johan, "?slag=kommentar&sok=Kim&efter=x", name);
        assertThat(Visitor.goal(saved)).isEqualTo("/inkorg?slag=kommentar");
        assertThat(johan.see("/inkorg").body())
                .contains("<a href=\"/inkorg?slag=kommentar\">" + name + "</a>");
        save(johan, "?sok=Kim", name + "2");
        assertThat(johan.see("/inkorg").body())
                .contains("välj först något i filtret")
                .doesNotContain(name + "2");
    }

    @Test
    void whatCannotBeSavedIsToldInWords() {
        save(johan, "?slag=kommentar", " ");
        assertThat(johan.see("/inkorg?slag=kommentar").body()).contains("ge den ett namn");
        save(johan, "?slag=kommentar", "x".repeat(41));
        assertThat(johan.see("/inkorg?slag=kommentar").body()).contains("högst 40 tecken");
        save(johan, "?slag=kommentar", name);
        save(johan, "?slag=meddelande", name.toUpperCase(Locale.ROOT));
        assertThat(johan.see("/inkorg?slag=meddelande").body())
                .contains("du har redan en som heter");
        assertThat(johan.see("/inkorg").body())
                .contains("href=\"/inkorg?slag=kommentar\"")
                .doesNotContain("href=\"/inkorg?slag=meddelande\"");
    }

    @Test
    void itOutlivesTheRightToTheAccountAndThenShowsAndTellsNothingOfIt() {
        Street library = new Street(records, account.id);
        ContributionId id = library.comment("Hur gör jag?");
        String query = "?konto=" + account.id.value() + "&slag=kommentar";
        save(johan, query, name);
        assertThat(johan.see("/inkorg" + query).body())
                .contains(id.value().toString(), account.name);

        database.sql(
                        """
                        update accounts.account a set owner = other.owner, committee = other.committee
                        from accounts.account other
                        where a.id = ? and other.handle = 'facebook-karolinskagymnasiet'
                        """)
                .param(account.id.value())
                .update();
        HttpResponse<String> page = johan.see("/inkorg" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(name, "Ett konto som du inte når", "Ta bort vyn")
                .doesNotContain(id.value().toString(), account.name);
    }

    private static HttpResponse<String> save(Visitor who, String query, String name) {
        return who.post(
                "/inkorg/vyer" + query, "namn=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
    }
}
