package se.uppsikt.accounts.appearance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.accounts.appearance.Appearance.Pictured;
import se.uppsikt.accounts.appearance.Appearance.Text;

/** How an account looked is known for any time, by the versions that held then (K4). */
@UppsiktTest
@Proves("K4")
class AppearancesTest {
    private static final byte[] BYTES = {1, 2, 3};

    @Autowired Appearances profiles;
    @Autowired Accounts accounts;
    @Autowired ApplicationContext program;

    @Test
    void aTimeHasTheVersionsThatHeldInItAndKnowsOfNoneAfterIt() {
        AccountId account = accounts.byHandle("instagram-tborebro").orElseThrow().id();
        PastProfile past = new PastProfile(program, account);
        past.picture(Place.PROFILE, "ett", BYTES, BYTES, day("1970-02-01"));
        past.picture(Place.PROFILE, "två", BYTES, BYTES, day("1970-11-01"));
        past.picture(Place.PROFILE, "tre", BYTES, BYTES, day("1971-05-01"));
        AccountPicture cover = past.picture(Place.COVER, "omslag", BYTES, BYTES, day("1971-06-01"));
        past.picture(Place.PROFILE, "fyra", BYTES, BYTES, day("1972-01-01"));
        past.text("Först", day("1970-03-01"));
        past.text("Först", day("1970-09-01"));
        past.text("Sedan", day("1971-08-01"));

        Appearance year = profiles.during(account, day("1971-01-01"), day("1972-01-01"));

        assertThat(year.pictures())
                .extracting(each -> each.picture().description())
                .containsExactly("två", "tre", "omslag");
        assertThat(year.pictures().getFirst().until()).isEqualTo(day("1971-05-01"));
        assertThat(year.pictures()).last().extracting(Pictured::until).isNull();
        assertThat(year.pictures().get(1).until()).isNull();
        assertThat(year.texts()).extracting(Text::text).containsExactly("Först", "Sedan");
        assertThat(year.texts()).extracting(Text::number).containsExactly(1, 2);
        assertThat(requireNonNull(year.texts().getFirst().until())).isEqualTo(day("1971-08-01"));
        assertThat(profiles.original(cover.id())).isEqualTo(BYTES);
        assertThat(profiles.during(account, day("1960-01-01"), day("1970-01-01")))
                .isEqualTo(new Appearance(List.of(), List.of()));
    }

    private static Instant day(String date) {
        return Instant.parse(date + "T00:00:00Z");
    }
}
