package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.accounts.appearance.AccountPicture;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.accounts.appearance.PastProfile;
import se.uppsikt.archive.KeptYear;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.base.pdf.PdfCheck;

/** A2, K4: the account is seen as it looked, with every version of its pictures and its text. */
@Proves({"A2", "K4"})
class ProfileIsInThePackageTest extends KeptYear {
    private static final String REP = "rep2-presentation/";

    @Autowired ApplicationContext program;
    @Autowired JdbcClient database;

    private PastProfile profile;

    @Override
    protected String handle() {
        return "facebook-orebrokommunteckensprak";
    }

    @BeforeEach
    void openTheProfile() {
        profile = new PastProfile(program, year.account);
    }

    @Test
    void everyVersionOfTheYearIsThereByteForByteWithItsTimes() throws Exception {
        byte[] jpeg = picture("jpg", Color.BLUE);
        byte[] png = picture("png", Color.RED);
        AccountPicture cover = put(Place.COVER, "Slottet", png, "01-10");
        AccountPicture webp =
                put(Place.PROFILE, "Ett \"moln\" <b>", SampleYear.WEBP, jpeg, "02-01");
        AccountPicture last = put(Place.PROFILE, "En sol", png, "06-01");
        profile.text("Vi tecknar. https://www.orebro.se/socialamedier", at("02-01"));
        profile.text("Vi tecknar varje dag.", at("07-01"));
        Map<String, byte[]> files = PackageCheck.read(build());
        String original = file(webp) + ".webp";

        assertThat(PackageCheck.named(files, original)).isEqualTo(SampleYear.WEBP);
        assertThat(PackageCheck.named(files, original + ".jpg")).isEqualTo(jpeg);
        assertThat(PackageCheck.named(files, file(cover) + ".png")).isEqualTo(png);
        String account = page(files, "konto.html");
        assertThat(account)
                .contains(
                        "<img src=\"%s.jpg\" alt=\"Ett &#34;moln&#34; &lt;b>\">"
                                .formatted(original))
                .contains("Version %d. Inlagd ".formatted(webp.number()), "Gällde till")
                .contains("href=\"" + original + "\"", "Vi tecknar. https://www.orebro.se")
                .contains("Godkänd <time datetime=\"%d-07-01".formatted(year.year), "av Eva Ek");
        assertThat(account.split("Gällde vid slutet av " + year.year)).hasSize(1 + 3);
        assertThat(page(files, "index.html"))
                .contains("class=\"cover\" src=\"" + file(cover) + ".png\"")
                .contains(
                        "class=\"portrait\" src=\"%s.png\" alt=\"Profilbild: En sol\""
                                .formatted(file(last)))
                .contains("Vi tecknar varje dag.")
                .doesNotContain("moln");
        assertThat(page(files, year.year + "-03.html")).contains("src=\"" + original + ".jpg\"");
        assertThat(page(files, year.year + "-06-a.html")).contains("src=\"" + file(last));
        assertThat(text(files, "rep3-records/data/account.json"))
                .contains("\"summary\":\"Vi tecknar varje dag.\"", REP + "data/" + original)
                .contains("\"uppsikt:sha256\":\"" + webp.sha256() + "\"");
        assertThat(PdfCheck.text(PackageCheck.named(files, "oversikt.pdf")))
                .contains("Profilen vid slutet av " + year.year, "Vi tecknar varje dag.");
    }

    @Test
    void eachIsAnObjectWithTheEventOfItsComing() throws Exception {
        AccountPicture picture =
                put(
                        Place.PROFILE,
                        "Ett moln",
                        SampleYear.WEBP,
                        picture("png", Color.GRAY),
                        "02-01");
        profile.text("Hej <alla>", at("03-01"));
        Path zip = build();
        Map<String, byte[]> files = PackageCheck.read(zip);
        byte[] premis = PackageCheck.named(files, REP + "metadata/preservation/premis.xml");

        PackageCheck.premisIsValid(premis);
        assertThat(new String(premis, StandardCharsets.UTF_8))
                .contains("SHA-256 när den lades in: " + picture.sha256())
                .contains("<eventDateTime>%d-02-01T10:00:00Z".formatted(year.year))
                .containsPattern(
                        "(?s)Value>%s.webp.png</objectId.*has source.*Value>%s.webp</related"
                                .formatted(file(picture), file(picture)))
                .containsPattern("(?s)profiltext-\\d+.txt</objectIdentifierValue>.*SHA-512");
        assertThat(PackageCheck.compareWithMets(zip)).isEqualTo(files.size());
        PackageCheck.Verdict verdict = PackageCheck.validate(zip, scratch);
        assertThat(verdict.must() + verdict.should()).as("%s", verdict.failed()).isZero();
    }

    @Test
    void whatIsChangedLaterDoesNotChangeThePackage() throws Exception {
        put(Place.COVER, "Slottet", picture("png", Color.PINK), "05-01");
        PackageId id = ordered();
        packing.build(id, () -> false);
        byte[] first = Files.readAllBytes(file(id));
        byte[] next = picture("png", Color.CYAN);
        profile.picture(
                Place.COVER, "Nästa år", next, next, at("05-01").plusSeconds(365L * 24 * 3600));
        profile.text("Nästa år", at("05-01").plusSeconds(366L * 24 * 3600));
        killedInTheMiddle(id);

        packing.build(id, () -> false);

        assertThat(file(id)).hasBinaryContent(first);
    }

    @Test
    void aPictureThatIsNoLongerTheOneHandedInStopsThePackage() throws Exception {
        AccountPicture picture = put(Place.COVER, "Slottet", picture("png", Color.RED), "05-01");
        database.sql("update accounts.picture set original = ? where id = ?")
                .params(picture("png", Color.GREEN), picture.id().value())
                .update();
        try {
            PackageId id = ordered();
            packing.build(id, () -> false);

            assertThat(state(id)).isEqualTo(State.FAILED);
            assertThat(String.valueOf(archive.yearPackage(id).problem()))
                    .contains(file(picture) + ".png");
        } finally {
            database.sql("delete from accounts.picture where id = ?")
                    .param(picture.id().value())
                    .update();
        }
    }

    private AccountPicture put(Place place, String description, byte[] picture, String day) {
        return put(place, description, picture, picture, day);
    }

    private AccountPicture put(
            Place place, String description, byte[] original, byte[] shown, String day) {
        return profile.picture(place, description, original, shown, at(day));
    }

    private Instant at(String day) {
        return Instant.parse(year.year + "-" + day + "T10:00:00Z");
    }

    private static String file(AccountPicture picture) {
        return "konto/%s-%03d"
                .formatted(
                        picture.place() == Place.COVER ? "omslagsbild" : "profilbild",
                        picture.number());
    }

    private static String page(Map<String, byte[]> files, String name) {
        return text(files, REP + "data/" + name);
    }

    private static String text(Map<String, byte[]> files, String ending) {
        return new String(PackageCheck.named(files, ending), StandardCharsets.UTF_8);
    }

    private static byte[] picture(String format, Color colour) {
        return SamplePicture.of(format, colour, 64, 64);
    }
}
