package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.Observation.AlsoNamed;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.evidence.Evidence;
import se.uppsikt.records.evidence.EvidenceVerifier;

/**
 * Facebook names one post by its own number and by that of its picture, and tells comments under
 * both. Where it tells that they are one, what stands under it is one thread in every order; two
 * posts are never made one.
 */
@UppsiktTest
class OnePostHasOneNameTest {
    private static final String POST = "5501_800000000000001";
    private static final String PICTURE = "5501_800000000000002";
    private static final String THIRD = "5501_800000000000003";

    @Autowired Records records;
    @Autowired EvidenceVerifier verifier;
    @Autowired JdbcClient database;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(records);
    }

    @Test
    void theNameOfItsPictureLeadsToThePost() {
        office.keep(post(POST));
        told(POST, PICTURE);
        office.keep(under("1", PICTURE));

        assertThat(thread("1")).isEqualTo(POST);
        assertThat(parent("1")).isEqualTo(POST);
        assertThat(office.contribution(PICTURE).key().value()).isEqualTo(POST);
    }

    @Test
    void whatWasKeptUnderThePictureComesIntoTheThread() {
        office.keep(under("1", PICTURE), under("2", POST));
        told(POST, PICTURE);
        office.keep(post(POST));

        assertThat(thread("1")).isEqualTo(POST);
        assertThat(parent("1")).isEqualTo(POST);
        assertThat(verifier.verify(Deeds.ANNA, office.contribution("1").id()))
                .isInstanceOf(Evidence.Verified.class);
    }

    @Test
    void thePostThatIsKeptKeepsItsName() {
        office.keep(post(PICTURE), under("2", POST));
        told(POST, PICTURE);
        office.keep(post(POST));

        assertThat(posts()).isOne();
        assertThat(thread("2")).isEqualTo(PICTURE);
        assertThat(office.contribution(POST).key().value()).isEqualTo(PICTURE);
    }

    @Test
    void manyAreFoundAtOnceByAnyOfTheirNames() {
        office.keep(post(POST), under("1", POST));
        told(POST, PICTURE);
        PlatformKey one = new PlatformKey(POST);
        PlatformKey other = new PlatformKey(PICTURE);
        PlatformKey comment = new PlatformKey("1");
        PlatformKey nobodys = new PlatformKey("nobody's");

        assertThat(records.byKeys(office.account, Set.of(one, other, comment, nobodys)))
                .containsOnly(
                        entry(one, office.contribution(POST)),
                        entry(other, office.contribution(POST)),
                        entry(comment, office.contribution("1")));
        assertThat(records.byKeys(office.account, Set.of())).isEmpty();
    }

    @Test
    void whatIsToldOfThePictureIsToldOfThePost() {
        office.keep(post(POST));
        told(POST, PICTURE);
        office.keep(
                new Observation.Withdrawn(
                        office.account,
                        new PlatformKey(PICTURE),
                        new PlatformKey(PICTURE),
                        Office.NOON.plusSeconds(90),
                        office.original()));

        assertThat(posts()).isOne();
        assertThat(office.contribution(POST).facts().withdrawnAt())
                .isEqualTo(Office.NOON.plusSeconds(90));
    }

    @Test
    void oneCommentUnderTwoPostsTellsThatTheyAreOneInEveryOrder() {
        for (List<Integer> order : OrderDoesNotMatterTest.orders(4)) {
            office = new Office(records);
            List<Written> told =
                    List.of(
                            under("800000000000001_700000000000001", POST),
                            under("800000000000002_700000000000001", PICTURE),
                            under("800000000000002_700000000000002", PICTURE),
                            under("800000000000001_700000000000003", POST));
            order.forEach(i -> office.keep(told.get(i)));

            assertThat(threads()).as("%s", order).isOne();
        }
        office = new Office(records);
        office.keep(
                under("800000000000001_700000000000001", POST),
                under("800000000000002_700000000000001", PICTURE),
                under("800000000000002_700000000000002", PICTURE));
        assertThat(threads()).isOne();
    }

    @Test
    void theSecondPictureOfAPostIsSomethingOfItsOwn() {
        office.keep(post(POST));
        told(POST, PICTURE);
        told(POST, THIRD);
        office.keep(under("1", PICTURE), under("2", THIRD));

        assertThat(thread("1")).isEqualTo(POST);
        assertThat(thread("2")).isEqualTo(THIRD);
    }

    @Test
    void twoPostsThatAreKeptStayTwo() {
        office.keep(post(POST), post(PICTURE), under("1", PICTURE));
        told(POST, PICTURE);

        assertThat(posts()).isEqualTo(2);
        assertThat(thread("1")).isEqualTo(PICTURE);
    }

    @Test
    void thePostOfAnotherPageIsAnotherPost() {
        office.keep(
                under("800000000000001_700000000000001", POST),
                under("800000000000009_700000000000001", "6601_800000000000009"),
                under("800000000000009_700000000000002", "6601_800000000000009"));

        assertThat(thread("800000000000009_700000000000002")).isEqualTo("6601_800000000000009");
    }

    private void told(String post, String picture) {
        records.alsoNamed(
                List.of(
                        new AlsoNamed(
                                office.account,
                                new PlatformKey(post),
                                new PlatformKey(picture),
                                office.original())));
    }

    private Written post(String key) {
        Written w = office.comment(key, "Parken öppnar");
        return new Written(
                w.account(),
                w.key(),
                ContributionKind.POST,
                Direction.DRAWN_UP,
                w.author(),
                null,
                w.key(),
                w.text(),
                List.of(),
                w.permalink(),
                w.writtenAt(),
                w.versionAt(),
                w.seenAt(),
                w.original());
    }

    private Written under(String key, String post) {
        return office.comment(key, "Hej")
                .named(new PlatformKey(key), new PlatformKey(post))
                .under(new PlatformKey(post));
    }

    private String thread(String key) {
        return office.contribution(key).thread().value();
    }

    private String parent(String key) {
        return java.util.Objects.requireNonNull(office.contribution(key).parent()).value();
    }

    private long posts() {
        return count(
                "select count(*) from records.contribution where account = ? and kind = 'POST'");
    }

    private long threads() {
        return count("select count(distinct thread) from records.contribution where account = ?");
    }

    private long count(String sql) {
        return database.sql(sql).param(1, office.account.value()).query(Long.class).single();
    }
}
