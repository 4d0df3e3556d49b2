package se.uppsikt.advertising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.AtThePlatform;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.snapchat.DemoAds;
import se.uppsikt.sandbox.snapchat.SnapFaults.Failure;

/**
 * Ads on Snapchat are read with their audience and cost, kept as they change, and seen by those who
 * see the account; nothing organic is there (X5, N2, N3).
 */
@PlatformTest
@Proves({"X7", "N2"})
class AdsAreReadFromSnapchatTest extends PlatformStory {
    private static final String PAGE_OF_ADS = "/annonser";

    @Autowired AdReading reading;
    @Autowired JdbcClient database;

    @Override
    protected Account account() {
        return accounts.byPlatformId(Platform.SNAPCHAT, DemoAds.ACCOUNT).orElseThrow();
    }

    @AfterEach
    void clear() {
        sandbox.snapchat().faults().clear();
        database.sql("update platforms.connection set rest_until = null where account = ?")
                .param(account().id().value())
                .update();
        if (connection().state() != Connection.State.LIVE || connection().problem() != null) {
            jobs.connect(account().id());
        }
    }

    @Test
    void connectedBySigningInTheAdsComeWithAudienceAndCost() {
        Visitor anna = visitor("anna.berg");
        anna.post(page() + "/koppla-fran", "");
        assertThat(anna.see(page()).body())
                .contains("annonserna en gång om dygnet")
                .doesNotContain("Prenumer", "Pågår");
        Instant before = Instant.now();

        signIn(anna);

        await().atMost(PATIENCE)
                .until(
                        () -> {
                            Instant read = connection().pollOkAt();
                            return read != null && read.isAfter(before);
                        });
        assertThat(anna.see(PAGE_OF_ADS).body())
                .contains(
                        "Öppet hus, film",
                        "Välj gymnasium 2027",
                        "Örebro kommun på Snapchat",
                        "13–20 år, Örebro län, svenska",
                        "Nekad av Snapchat",
                        "Minderåriga och profilering",
                        "kr",
                        "Kostnad per månad",
                        "kan ännu rättas",
                        "bara för annonser");
        assertThat(anna.see(page()).body()).contains("används bara för annonser");
        assertThat(anna.see("/plattformar").body()).contains("Bara annonser");
        assertThat(originals()).isPositive();
        assertThat(contributions()).as("nothing organic").isZero();
    }

    @Test
    void adsPageSaysWhatIsWrongWithItsAudienceAndDrawsItsDays() {
        read();
        Visitor anna = visitor("anna.berg");

        String music = ad(anna, "Musiklinjen, film");
        assertThat(music)
                .contains(
                        "Annonser till minderåriga får inte bygga på profilering",
                        "intresserade av Musik",
                        "<title id=\"stapel-titel\">Kostnad per dag</title>",
                        "preliminära",
                        "Spela i vår bigband-klass",
                        "https://www.orebro.se/musik");
        assertThat(ad(anna, "Sommarjobb, film med lön"))
                .contains("Text in the media is too small", "Nekad");
        assertThat(ad(anna, "Sommarjobb, bild")).contains("18–24 år").doesNotContain("28.2");
        assertThat(anna.see("/riktlinjer").body()).contains("N2");
        String csv = anna.see("/annonser/annonser.csv").body();
        assertThat(csv).startsWith("\uFEFF\"Konto\";\"Kampanj\"").contains("\"Musiklinjen, film\"");
        assertThat(csv.lines().filter(line -> line.contains("Sommarjobb, bild")))
                .as("a line a day")
                .hasSizeGreaterThan(30);
    }

    @Test
    void changedAudienceIsANewVersionAndTheOldOneStays() {
        read();
        sandbox.snapchat().audience(DemoAds.PUPILS, "13-17", "18-20");
        read();
        sandbox.snapchat().audience(DemoAds.PUPILS, "18-20");
        int before = versions(DemoAds.PUPILS);
        read();
        read();

        assertThat(versions(DemoAds.PUPILS)).isEqualTo(before + 1);
        assertThat(ad(visitor("anna.berg"), "Öppet hus, film"))
                .contains(
                        "Målgrupp: 13–20 år, Örebro län, svenska → 18–20 år, Örebro län, svenska");
        sandbox.snapchat().audience(DemoAds.PUPILS, "13-17", "18-20");
        read();
    }

    @Test
    void costThatSnapchatCorrectsIsCorrectedAndToldAsSuch() {
        read();
        LocalDate yesterday = SwedishTime.day(Instant.now()).minusDays(1);
        sandbox.snapchat().count(DemoAds.CARE, yesterday, 98_765_430_000L);

        read();

        assertThat(ad(visitor("anna.berg"), "Sommarjobb, bild"))
                .contains("98\u00a0765,43\u00a0kr", "rättade av Snapchat");
        assertThat(days(DemoAds.CARE, yesterday)).as("both are kept").isGreaterThan(1);
        int kept = days(DemoAds.CARE, yesterday);
        long answers = originals();
        read();
        assertThat(days(DemoAds.CARE, yesterday)).isEqualTo(kept);
        assertThat(originals()).as("what tells nothing new is not kept").isEqualTo(answers);
    }

    @Test
    void deadKeyIsToldAndMendedBySigningInAgain() {
        Visitor anna = visitor("anna.berg");
        sandbox.snapchat().faults().killTokens(true);

        reading.read(connection(), 1);

        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
        assertThat(anna.see(page()).body())
                .contains("Nyckeln gäller inte", "/anslut", "Förnya nyckeln");
        signIn(anna);
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        await().atMost(PATIENCE).until(() -> connection().problem() == null);
    }

    @Test
    void keyIsRenewedBeforeItDies() {
        signIn(visitor("anna.berg"));
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        String before = connections.token(account().id()).orElseThrow().reveal();
        database.sql("update platforms.held_grant set token_until = now() where account = ?")
                .param(account().id().value())
                .update();

        read();

        assertThat(connections.token(account().id()).orElseThrow().is(before)).isFalse();
        assertThat(connection().state()).isEqualTo(Connection.State.LIVE);
    }

    @Test
    void faultsOnTheWayAreToldAndTriedAgain() {
        for (Failure failure :
                new Failure[] {
                    Failure.SERVER_ERROR,
                    Failure.HALF_ANSWER,
                    Failure.HTML_PAGE,
                    Failure.SILENCE,
                    Failure.LEADS_ELSEWHERE
                }) {
            fail(failure, "/ads");
            assertThat(reading.read(connection(), 1)).as(failure.name()).isPresent();
            assertThat(connection().problem())
                    .as(failure.name())
                    .isEqualTo(PlatformProblem.UNAVAILABLE);
            sandbox.snapchat().faults().clear();
            read();
            assertThat(connection().problem()).isNull();
        }
        fail(Failure.TOO_MANY, "/stats");
        assertThat(reading.read(connection(), 1)).contains(Duration.ofSeconds(2));
        assertThat(visitor("anna.berg").see(page()).body()).contains("för många anrop");
        fail(Failure.NO_ROLE, "/campaigns");
        assertThat(reading.read(connection(), 1)).isEmpty();
        assertThat(visitor("anna.berg").see(page()).body()).contains("ingen roll i annonskontot");
        read();
    }

    @Test
    void closedVersionIsToldAndNobodyThinksThatTheAdsAreGone() {
        read();
        sandbox.snapchat().faults().retireVersion(true);

        assertThat(reading.read(connection(), 1)).isEmpty();

        Visitor anna = visitor("anna.berg");
        assertThat(anna.see(page()).body()).contains("har stängt den version");
        assertThat(ad(anna, "Sommarjobb, film med lön")).doesNotContain("nämner inte annonsen");
        sandbox.snapchat().faults().clear();
        read();
        assertThat(connection().problem()).isNull();
    }

    @Test
    void partThatIsMissingIsToldAndNobodyThinksItIsGone() {
        read();
        // the squads come before the ads
        sandbox.snapchat().faults().failCalls(Failure.PARTIAL, new Calls(2, "", "/ads"));

        read();

        Visitor anna = visitor("anna.berg");
        assertThat(anna.see(PAGE_OF_ADS).body()).contains("Snapchat lämnade inte ut alla annonser");
        assertThat(ad(anna, "Sommarjobb, film med lön")).doesNotContain("nämner inte annonsen");
        fail(Failure.PARTIAL, "/stats");
        read();
        assertThat(anna.see(PAGE_OF_ADS).body()).contains("vad alla annonser kostat");
        read();
        assertThat(anna.see(PAGE_OF_ADS).body()).doesNotContain("lämnade inte ut");
    }

    @Test
    void longListIsReadToItsEndAndShownInParts() {
        for (int i = 0; i < 105; i++) {
            sandbox.snapchat().another(DemoAds.REFUSED, "Lång lista " + i);
        }
        read();

        assertThat(
                        database.sql(
                                        "select count(*) from advertising.item where sort = 'AD' and account = ?")
                                .param(account().id().value())
                                .query(Long.class)
                                .single())
                .isGreaterThanOrEqualTo(109);
        Visitor anna = visitor("anna.berg");
        String first = anna.see(PAGE_OF_ADS).body();
        Matcher next = Pattern.compile("/annonser\\?efter=[0-9a-f-]{36}").matcher(first);
        assertThat(next.find()).isTrue();
        String second = anna.see(next.group()).body();
        assertThat(second).contains("Lång lista");
        assertThat(links(first)).doesNotContainAnyElementsOf(links(second));
    }

    @Test
    void whoeverDoesNotSeeTheAccountSeesNoAd() {
        read();
        String address = address(visitor("anna.berg"), "Musiklinjen, film");
        Visitor johan = visitor("johan.alm");

        assertThat(johan.see(PAGE_OF_ADS).body())
                .contains("Inga annonser än")
                .doesNotContain("Musiklinjen", "Kostnad per månad", "Örebro kommun annonser");
        assertThat(johan.see(address).statusCode()).isEqualTo(404);
        assertThat(johan.see("/annonser/annonser.csv").body()).doesNotContain("Musiklinjen");
        assertThat(johan.see("/annonser/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private void read() {
        Optional<Duration> again = reading.read(connection(), 1);
        assertThat(again).as(() -> String.valueOf(connection().problemWords())).isEmpty();
    }

    private void fail(Failure failure, String path) {
        sandbox.snapchat().faults().failCalls(failure, new Calls(1, "", path));
    }

    private void signIn(Visitor visitor) {
        HttpResponse<String> sent = visitor.see(page() + "/anslut/vidare");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        URI dialogue = URI.create(sent.headers().firstValue("Location").orElseThrow());
        URI back = AtThePlatform.say("ja", dialogue, "");
        String choose = Visitor.goal(visitor.see(back.getPath() + "?" + back.getRawQuery()));
        assertThat(visitor.see(choose).body()).contains("Örebro kommun annonser");
        assertThat(visitor.post(choose, "konto=" + DemoAds.ACCOUNT).statusCode()).isEqualTo(302);
    }

    private String page() {
        return "/plattformar/" + account().handle();
    }

    /** The page of the ad with this name. */
    private static String ad(Visitor visitor, String name) {
        return visitor.see(address(visitor, name)).body();
    }

    private static String address(Visitor visitor, String name) {
        String next = PAGE_OF_ADS;
        while (true) {
            String list = visitor.see(next).body();
            Matcher link =
                    Pattern.compile(
                                    "href=\"(/annonser/[0-9a-f-]{36})\">"
                                            + Pattern.quote(name)
                                            + "<")
                            .matcher(list);
            if (link.find()) {
                return link.group(1);
            }
            Matcher more = Pattern.compile("/annonser\\?efter=[0-9a-f-]{36}").matcher(list);
            assertThat(more.find()).as(name).isTrue();
            next = more.group();
        }
    }

    private static java.util.List<String> links(String list) {
        return Pattern.compile("/annonser/[0-9a-f-]{36}")
                .matcher(list)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private int versions(String key) {
        return database.sql(
                        """
                        select count(*)::int from advertising.version v
                            join advertising.item i on i.id = v.item where i.key = ?
                        """)
                .param(key)
                .query(Integer.class)
                .single();
    }

    private int days(String ad, LocalDate day) {
        return database.sql(
                        """
                        select count(*)::int from advertising.day d
                            join advertising.item i on i.id = d.ad where i.key = ? and d.day = ?
                        """)
                .params(ad, day)
                .query(Integer.class)
                .single();
    }

    private long originals() {
        return database.sql("select count(*) from records.original where source = 'snapchat/ads'")
                .query(Long.class)
                .single();
    }

    private long contributions() {
        return database.sql("select count(*) from records.contribution where account = ?")
                .param(account().id().value())
                .query(Long.class)
                .single();
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(pages);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }
}
