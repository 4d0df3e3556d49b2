package se.uppsikt.advertising.orders;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.SwedishTime;

/** N1–N3: an ad from the first word to its evaluation, with what it cost; and who sees it. */
@Proves({"N1", "N2", "N3"})
@UppsiktTest
class AdIsOrderedTest {
    private static final LocalDate TODAY = LocalDate.now(SwedishTime.ZONE);
    private static final String LIST = "/annonser/bestallningar";

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired JdbcClient database;
    @Autowired OrderCourse course;
    private Visitor johan;
    private Visitor anna;
    private Visitor david;
    private final String name = "Sagostund " + UUID.randomUUID();

    @BeforeEach
    void signIn() {
        johan = signedIn("johan.alm");
        anna = signedIn("anna.berg");
        david = signedIn("david.lund");
    }

    private Visitor signedIn(String who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who, "uppsikt");
        return visitor;
    }

    private String account() {
        return accounts.byHandle("facebook-orebrokommun").orElseThrow().id().value().toString();
    }

    private Map<String, String> whole() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("namn", name);
        form.put("syfte", "Fler barnfamiljer ska hitta till biblioteket");
        form.put("alder-fran", "25");
        form.put("alder-till", "45");
        form.put("platser", "Örebro kommun");
        form.put("borjar", TODAY.minusDays(1).toString());
        form.put("slutar", TODAY.plusDays(10).toString());
        form.put("budget", "5 000 kr");
        form.put("kostnadsstalle", "4711");
        form.put("text", "Kom och lyssna på sagor.");
        form.put("avsandare", "Örebro stadsbibliotek");
        form.put("lank", "https://www.orebro.se/sagostund");
        return form;
    }

    private String begun() {
        HttpResponse<String> begun = johan.post(LIST, "konto=" + account());
        assertThat(begun.statusCode()).isEqualTo(302);
        return Visitor.goal(begun);
    }

    private HttpResponse<String> save(
            Visitor by, String order, Map<String, String> form, String then) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("version", version(order));
        all.put("gor", then);
        return by.post(
                order,
                all.entrySet().stream()
                        .map(
                                each ->
                                        each.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    private String version(String order) {
        return database.sql("select version::text from advertising.ad_order where id = ?")
                .param(id(order))
                .query(String.class)
                .single();
    }

    private String state(String order) {
        return database.sql("select state from advertising.ad_order where id = ?")
                .param(id(order))
                .query(String.class)
                .single();
    }

    private static UUID id(String order) {
        return UUID.fromString(order.substring(order.lastIndexOf('/') + 1));
    }

    private HttpResponse<String> approve(Visitor by, String order) {
        return by.post(order + "/godkann", "version=" + version(order));
    }

    @Test
    void anAdGoesFromTheFirstWordToItsEvaluation() {
        String order = begun();
        Map<String, String> faulty = whole();
        faulty.put("alder-fran", "15");
        faulty.put("profilering", "ja");
        faulty.put("budget", "500 EUR");
        HttpResponse<String> early = save(johan, order, faulty, "lamna-in");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("artikel 28.2", "skriven i EUR", "/riktlinjer#N2");
        assertThat(johan.see(order).body()).as("kept with its faults").contains("500 EUR");

        assertThat(save(johan, order, whole(), "lamna-in").statusCode()).isEqualTo(302);
        assertThat(state(order)).isEqualTo("HANDED_IN");
        assertThat(johan.post(order + "/godkann", "version=" + version(order)).statusCode())
                .isEqualTo(403);
        assertThat(anna.see(LIST + "?lage=HANDED_IN").body()).contains(name);
        assertThat(
                        anna.post(
                                        order + "/nej",
                                        "version=" + version(order) + "&som=tillbaka&skal=x")
                                .body())
                .contains("minst");
        anna.post(
                order + "/nej",
                "version=" + version(order) + "&som=tillbaka&skal=Skriv+tydligare+syfte");
        assertThat(johan.see(order).body()).contains("Skickades tillbaka", "Skriv tydligare syfte");
        save(johan, order, whole(), "lamna-in");
        assertThat(approve(anna, order).statusCode()).isEqualTo(302);
        assertThat(state(order)).as("its first day was yesterday").isEqualTo("RUNNING");

        Map<String, String> dearer = whole();
        dearer.put("budget", "60 000 kr");
        assertThat(save(johan, order, dearer, "").statusCode()).isEqualTo(302);
        assertThat(state(order)).as("approved anew").isEqualTo("HANDED_IN");
        approve(anna, order);
        assertThat(state(order)).as("much money takes two").isEqualTo("HALF_APPROVED");
        assertThat(approve(anna, order).body()).contains("redan godkänt");
        approve(david, order);
        assertThat(state(order)).isEqualTo("RUNNING");

        endedYesterday(order);
        assertThat(state(order)).isEqualTo("ENDED");
        assertThat(johan.post(order + "/utvardera", "resultat=bra").statusCode()).isEqualTo(409);
        johan.post(order + "/utvardera", "resultat=Fler+familjer+kom+till+sagostunden");
        assertThat(state(order)).isEqualTo("EVALUATED");
        assertThat(johan.see(order).body())
                .contains("Fler familjer kom", "Utvärderad", "Anna Berg");
        assertThat(deeds(order))
                .contains(
                        "ad-order-handed-in",
                        "ad-order-sent-back",
                        "ad-order-approved-by-one",
                        "ad-order-approved",
                        "ad-order-changed",
                        "ad-order-begun",
                        "ad-order-ended",
                        "ad-order-evaluated");
    }

    private void endedYesterday(String order) {
        database.sql("update advertising.ad_order set ends = ? where id = ?")
                .params(TODAY.minusDays(1), id(order))
                .update();
        followed();
    }

    private void followed() {
        @Nullable UUID after = null;
        do {
            after = course.portion(after);
        } while (after != null);
    }

    private List<String> deeds(String order) {
        return database.sql(
                        "select event from records.ledger_entry where particulars::text like '%' || ? || '%'")
                .param(id(order).toString())
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    @Test
    void whatRunsIsTiedWithOnePressAndSomebodyIsToldOnceOfTheCost() {
        UUID ad = ad("Annons för " + name, 4_100_000_000L);
        assertThat(anna.see("/annonser").body())
                .contains("Går utan godkänd beställning", "Annons för " + name);
        String order = begun();
        save(johan, order, whole(), "lamna-in");
        approve(anna, order);
        assertThat(anna.see("/annonser").body()).contains("Hör till " + name);
        mail(order, "johan.alm@orebro.example");

        assertThat(anna.post(order + "/koppla", "annons=" + ad).statusCode()).isEqualTo(302);

        assertThat(anna.see("/annonser").body()).doesNotContain("Hör till " + name);
        assertThat(johan.see(order).body()).contains("82 % av budgeten", "Annons för " + name);
        int told = letters(order);
        assertThat(told).isPositive();
        followed();
        assertThat(letters(order)).as("once for each step").isEqualTo(told);
        database.sql("update advertising.day set spend_micro = 5100000000 where ad = ?")
                .param(ad)
                .update();
        followed();
        assertThat(letters(order)).isEqualTo(2 * told);
        assertThat(johan.see(order).body()).contains("Annonsen har kostat mer än budgeten");
        assertThat(anna.see("/annonser/" + ad).body()).contains(order);
        assertThat(johan.see("/annonser/kostnader?ar=" + TODAY.minusDays(1).getYear()).body())
                .contains(name, "5\u00a0100,00\u00a0kr", "102,00\u00a0kr");
        assertThat(johan.see("/annonser/kostnader/kostnader.csv").body())
                .contains(
                        name
                                + "\";\"1\";\"5100,00\";\"SEK\";\"1000\";\"50\";\"102,00\";\"5100,00\"");
        assertThat(johan.see("/annonser/kostnader/kostnader.xlsx").body()).startsWith("PK");
        assertThat(signedIn("erik.sand").see("/annonser/kostnader").body()).doesNotContain(name);
        mail(order, null);
        johan.post(order + "/koppla-bort", "annons=" + ad);
        assertThat(anna.see("/annonser").body()).contains("Hör till " + name);
        database.sql("delete from advertising.day where ad = ?").param(ad).update();
        database.sql("delete from advertising.version where item = ?").param(ad).update();
        database.sql("delete from advertising.item where id = ?").param(ad).update();
    }

    private void mail(String order, @Nullable String address) {
        database.sql(
                        "update access.person set mail = ? where id = (select orderer from advertising.ad_order where id = ?)")
                .param(1, address, Types.VARCHAR)
                .param(2, id(order))
                .update();
    }

    private int letters(String order) {
        return database.sql(
                        "select count(*)::int from mail.outgoing where about like 'ad-order/' || ? || '%'")
                .param(id(order).toString())
                .query(Integer.class)
                .single();
    }

    private UUID ad(String called, long spent) {
        UUID ad = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(SwedishTime.ZONE);
        database.sql(
                        "insert into advertising.item (id, account, sort, key, latest, seen_at) values (?, cast(? as uuid), 'AD', ?, 1, ?)")
                .params(ad, account(), ad.toString(), now)
                .update();
        database.sql(
                        "insert into advertising.version (item, number, told_at, original, name, reasons) values (?, 1, ?, 0, ?, '{}')")
                .params(ad, now, called)
                .update();
        database.sql(
                        "insert into advertising.day (ad, day, number, told_at, original, currency, spend_micro, impressions, clicks, settled) values (?, ?, 1, ?, 0, 'SEK', ?, ?, 50, false)")
                .param(1, ad)
                .param(2, TODAY.minusDays(1), Types.DATE)
                .param(3, now)
                .param(4, spent)
                .param(5, 1000)
                .update();
        return ad;
    }

    @Test
    void anotherUnitNeitherReadsNorChangesIt() {
        String order = begun();
        save(johan, order, whole(), "");
        Visitor erik = signedIn("erik.sand");

        assertThat(erik.see(order).statusCode()).isEqualTo(404);
        assertThat(erik.see(LIST).body()).doesNotContain(name);
        for (String deed : new String[] {"", "/ta-tillbaka", "/stall-in", "/utvardera"}) {
            assertThat(erik.post(order + deed, "version=1").statusCode()).as(deed).isEqualTo(404);
        }
        assertThat(david.post(order + "/stall-in", "").statusCode()).as("reads it").isEqualTo(403);
        assertThat(anna.see(order).body()).contains(name);
        assertThat(johan.post(order + "/stall-in", "").statusCode()).isEqualTo(302);
        assertThat(state(order)).isEqualTo("CANCELLED");
    }

    @Test
    void namesStayAsTheyWereWhenTheAccountIsRenamed() {
        String order = begun();
        save(johan, order, whole(), "lamna-in");
        database.sql(
                        "update advertising.ad_order set account_name = 'Gamla namnet på Facebook' where id = ?")
                .param(id(order))
                .update();

        assertThat(johan.see(order).body())
                .contains("Gamla namnet på Facebook", "Kontot heter nu Örebro kommun på Facebook");
        HttpResponse<String> stale = anna.post(order + "/godkann", "version=0");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Någon annan har ändrat");
    }
}
