package se.uppsikt.sandbox.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The organisation is counted by day and by post, organic only, and not for everybody. */
class LinkedInStatisticsTest extends LinkedInSandbox {
    private static final String ABOUT =
            "?q=organizationalEntity&count=100&organizationalEntity=" + encoded(Organisation.URN);

    private static String days(int back) {
        long end = Instant.now().truncatedTo(ChronoUnit.DAYS).toEpochMilli();
        return "&timeIntervals=(timeRange:(start:%d,end:%d),timeGranularityType:DAY)"
                .formatted(end - Duration.ofDays(back).toMillis(), end);
    }

    private JsonNode shares(String more) throws Exception {
        return get("/rest/organizationalEntityShareStatistics" + ABOUT + more)
                .json()
                .path("elements");
    }

    @Test
    void eachDayIsTold() throws Exception {
        JsonNode days = shares(days(40));

        assertThat(days).hasSize(40);
        assertThat(days.at("/0/totalShareStatistics/impressionCount").asLong(0)).isPositive();
        boolean below = false;
        for (JsonNode day : days) {
            below |= day.at("/totalShareStatistics/likeCount").asLong(0) < 0;
        }
        assertThat(below).as("a day on which more was taken back than given").isTrue();
        assertThat(get("/rest/organizationalEntityShareStatistics" + ABOUT + days(400)).status())
                .isEqualTo(400);
    }

    @Test
    void postsAreToldByTheirNames() throws Exception {
        String post = linkedIn.posts().getFirst();
        JsonNode told = shares("&shares=List(" + encoded(post) + ")");

        assertThat(told).hasSize(1);
        assertThat(told.at("/0/share").stringValue()).isEqualTo(post);
    }

    @Test
    void newFollowersAreToldByWhatBroughtThem() throws Exception {
        JsonNode day =
                get("/rest/organizationalEntityFollowerStatistics" + ABOUT + days(3))
                        .json()
                        .at("/elements/0/followerGains");

        assertThat(day.propertyNames())
                .containsExactlyInAnyOrder("organicFollowerGain", "paidFollowerGain");
    }

    @Test
    void lowRoleSeesNothing() throws Exception {
        linkedIn.faults().lowerRole(true);

        assertThat(shares(days(3))).isEmpty();
    }
}
