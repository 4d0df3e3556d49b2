package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.UppsiktTest;
import se.uppsikt.records.Observation.Written;

/**
 * Facebook names one comment behind the post, behind its picture and behind the page, now one and
 * now the other. It is one comment by whichever name it is told; two comments are never made one.
 */
@UppsiktTest
class OneCommentHasOneNameTest {
    private static final String NUMBER = "700000000000001";
    private static final String BY_POST = "800000000000001_" + NUMBER;
    private static final String BY_PICTURE = "800000000000002_" + NUMBER;
    private static final String BY_PAGE = "5501_800000000000001_" + NUMBER;
    private static final String BY_STORY = "pfbid02Xy9_" + NUMBER;
    private static final String OTHER = "800000000000001_700000000000002";

    @Autowired Records records;
    @Autowired JdbcClient database;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(records);
    }

    @Test
    void whatIsToldByFourNamesIsOneInEveryOrder() {
        for (List<Integer> order : OrderDoesNotMatterTest.orders(4)) {
            Office own = new Office(records);
            List<Observation> told =
                    List.of(
                            own.comment(BY_POST, "Hej"),
                            own.comment(BY_PICTURE, "Hej"),
                            own.edited(BY_PAGE, "Hej då", 60),
                            own.withdrawn(BY_STORY, 90));
            order.forEach(i -> own.keep(told.get(i)));

            assertThat(kept(own)).as("%s", order).isEqualTo(1);
            assertThat(own.wordings(BY_PICTURE)).containsExactly("Hej", "Hej då");
            for (String name : List.of(BY_POST, BY_PICTURE, BY_PAGE, BY_STORY)) {
                assertThat(own.contribution(name).facts().withdrawnAt())
                        .isEqualTo(Office.NOON.plusSeconds(90));
            }
        }
    }

    @Test
    void commentToldUnderThreePrefixesOfItsPostIsOneInEveryOrder() {
        String byActivity = urn("activity:7094637247890620418", "7529121290678960133");
        String byShare = urn("share:7094637247487995904", "7529121290678960133");
        String byUgcPost = urn("ugcPost:7094637247487995905", "7529121290678960133");
        for (List<Integer> order : OrderDoesNotMatterTest.orders(3)) {
            Office own = new Office(records);
            List<Observation> told =
                    List.of(
                            own.comment(byActivity, "Hej"),
                            own.edited(byShare, "Hej då", 60),
                            own.withdrawn(byUgcPost, 90));
            order.forEach(i -> own.keep(told.get(i)));

            assertThat(kept(own)).as("%s", order).isEqualTo(1);
            assertThat(own.wordings(byShare)).containsExactly("Hej", "Hej då");
            assertThat(own.contribution(byActivity).facts().withdrawnAt())
                    .isEqualTo(Office.NOON.plusSeconds(90));
        }
    }

    @Test
    void twoCommentsUnderOnePostStayTwoWhateverItsPrefix() {
        office.keep(
                office.comment(urn("activity:7094637247890620418", "7529121290678960133"), "Ett"),
                office.comment(urn("share:7094637247487995904", "7529121290678960134"), "Två"));

        assertThat(kept(office)).isEqualTo(2);
    }

    private static String urn(String post, String number) {
        return "urn:li:comment:(urn:li:" + post + "," + number + ")";
    }

    @Test
    void whatIsToldByTwoNamesInOneBatchIsOne() {
        office.keep(
                office.withdrawn(BY_PICTURE, 90),
                office.comment(BY_POST, "Hej"),
                office.comment(BY_PICTURE, "Hej"),
                office.comment(OTHER, "Hej"));

        assertThat(kept(office)).isEqualTo(2);
        assertThat(office.contribution(BY_POST).facts().withdrawnAt()).isNotNull();
        assertThat(office.contribution(OTHER).facts().withdrawnAt()).isNull();
    }

    @Test
    void anAnswerStandsUnderItByWhicheverNameItsQuestionIsTold() {
        office.keep(office.comment(BY_POST, "Fråga"));
        office.keep(under("800000000000001_700000000000009", BY_PICTURE));
        assertThat(parent("800000000000001_700000000000009")).isEqualTo(BY_POST);

        Office late = new Office(records);
        office = late;
        office.keep(under("800000000000001_700000000000009", BY_PICTURE));
        office.keep(office.comment(BY_POST, "Fråga"));
        assertThat(parent("800000000000001_700000000000009")).isEqualTo(BY_POST);
        office.keep(under("800000000000001_700000000000010", BY_PICTURE));
        assertThat(parent("800000000000001_700000000000010")).isEqualTo(BY_POST);
    }

    @Test
    void twoPeopleAreNeverMadeOneForTheSakeOfANumber() {
        office.keep(office.comment(BY_POST, "Hej"));
        office.keep(Office.by(office.comment(BY_PICTURE, "Hej"), new Author("78", "Bo")));
        office.keep(office.withdrawn(BY_PAGE, 60));

        assertThat(kept(office)).isEqualTo(2);
        assertThat(office.contribution(BY_PICTURE).author().name()).isEqualTo("Bo");
        assertThat(office.contribution(BY_PICTURE).facts().withdrawnAt()).isNull();
    }

    @Test
    void whoeverIsNotNamedContradictsNobody() {
        office.keep(Office.by(office.comment(BY_POST, "Hej"), Author.UNKNOWN));
        office.keep(office.comment(BY_PICTURE, "Hej"));

        assertThat(kept(office)).isEqualTo(1);
        assertThat(office.contribution(BY_POST).author().name()).isEqualTo("Kim Åström");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8_1", "9_2", "1", "9_8_2"})
    void aShortNumberIsOneOfItsPostAndNotOfThePlatform(String other) {
        office.keep(office.comment("9_1", "Hej"), office.comment(other, "Hej"));

        assertThat(kept(office)).isEqualTo(2);
    }

    @Test
    void theNameOfThePageBeforeAShortNumberChangesNothing() {
        office.keep(office.comment("9_1", "Hej"));
        office.keep(office.comment("5501_9_1", "Hej"));

        assertThat(kept(office)).isEqualTo(1);
    }

    @Test
    void messagesAndPostsAreNotComments() {
        Written message = office.comment(BY_PICTURE, "Hej");
        office.keep(
                office.comment(BY_POST, "Hej"),
                new Written(
                        message.account(),
                        message.key(),
                        ContributionKind.DIRECT_MESSAGE,
                        message.direction(),
                        message.author(),
                        null,
                        message.thread(),
                        message.text(),
                        List.of(),
                        null,
                        message.writtenAt(),
                        message.versionAt(),
                        message.seenAt(),
                        message.original()));

        assertThat(kept(office)).isEqualTo(2);
    }

    @Test
    void whatTwoTellAtOnceByTwoNamesIsOne() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<?>> done = new ArrayList<>();
            for (String post : List.of("800000000000001_", "800000000000002_")) {
                done.add(
                        nodes.submit(
                                () -> {
                                    for (int n = 0; n < 30; n++) {
                                        together.await();
                                        office.keep(office.comment(post + (number(n)), "Hej"));
                                        office.keep(office.edited(post + number(n), "Då", 60));
                                    }
                                    return null;
                                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }

        assertThat(kept(office)).isEqualTo(30);
        assertThat(office.wordings("800000000000002_" + number(7))).containsExactly("Hej", "Då");
    }

    private static String number(int n) {
        return Long.toString(700_000_000_000_100L + n);
    }

    private Written under(String key, String parent) {
        return office.comment(key, "Svar").under(new PlatformKey(parent));
    }

    private @Nullable String parent(String key) {
        PlatformKey parent = office.contribution(key).parent();
        return parent == null ? null : parent.value();
    }

    private long kept(Office of) {
        return database.sql("select count(*) from records.contribution where account = ?")
                .param(of.account.value())
                .query(Long.class)
                .single();
    }
}
