package se.uppsikt.sandbox.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import tools.jackson.databind.JsonNode;

/** What an app meets on the wire. */
class LinkedInRestTest extends LinkedInSandbox {
    private static final String SAY =
            "{\"actor\":\"%s\",\"object\":\"%s\",\"message\":{\"text\":\"%s\"}}";

    private String newest() {
        return linkedIn.posts().getFirst();
    }

    private String delete(String comment, String post) {
        String id = comment.substring(comment.lastIndexOf(',') + 1, comment.length() - 1);
        return comments(post) + "/" + id + "?actor=" + encoded(Organisation.URN);
    }

    @Test
    void noVersionAndAnUnknownOneAreNotActive() throws Exception {
        String path = "/rest/posts?q=author&author=" + encoded(Organisation.URN);
        Answer without =
                send(
                        plain("GET", path, null)
                                .header("Authorization", "Bearer " + Organisation.TOKEN));
        linkedIn.faults().retireVersions(true);

        assertThat(without.status()).isEqualTo(426);
        assertThat(get(path).json().path("code").stringValue()).isEqualTo("NONEXISTENT_VERSION");
    }

    @Test
    void postsAreListedByPagesAndNotByBareUrns() throws Exception {
        JsonNode page =
                get("/rest/posts?q=author&count=2&author=" + encoded(Organisation.URN)).json();

        assertThat(page.path("elements")).hasSize(2);
        assertThat(page.path("paging").path("links").path(0).path("rel").stringValue())
                .isEqualTo("next");
        assertThat(get("/rest/posts/" + newest()).status()).isEqualTo(400);
        assertThat(get("/rest/posts/" + encoded(newest())).status()).isEqualTo(200);
        assertThat(get("/rest/posts/" + encoded(linkedIn.activity(newest()))).status())
                .isEqualTo(400);
    }

    @Test
    void publishingAnswersEmptyWithTheIdInAHeader() throws Exception {
        String body = "{\"author\":\"%s\",\"commentary\":\"Hej\"}".formatted(Organisation.URN);
        Answer made = send("POST", "/rest/posts", body);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.http().body()).isEmpty();
        assertThat(made.http().headers().firstValue("x-restli-id")).contains(newest());
        String path = "/rest/posts/" + encoded(newest());
        String patch = "{\"patch\":{\"$set\":{\"commentary\":\"Nytt\"}}}";
        assertThat(send("POST", path, patch).status()).isEqualTo(400);
        assertThat(send("POST", path, patch, "X-RestLi-Method", "PARTIAL_UPDATE").status())
                .isEqualTo(204);
        assertThat(get(path).json().path("commentary").stringValue()).isEqualTo("Nytt");
        assertThat(send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void commentsAreToldWithoutNamesAndRepliesStandOneLevelDown() throws Exception {
        String comment = linkedIn.comment(newest(), Citizen.AMINA, "Hej");
        String reply = linkedIn.reply(comment, Citizen.BERTIL, "Hej själv");
        String below = linkedIn.reply(reply, Citizen.CECILIA, "Och jag");

        JsonNode top = get(comments(newest()) + "?count=100").json().path("elements");
        JsonNode last = top.path(top.size() - 1);
        JsonNode replies = get(comments(comment)).json().path("elements");

        assertThat(last.path("commentUrn").stringValue()).isEqualTo(comment);
        assertThat(last.path("actor").stringValue()).startsWith("urn:li:person:");
        assertThat(last.has("actor~")).isFalse();
        assertThat(last.path("commentsSummary").path("totalFirstLevelComments").intValue())
                .isEqualTo(2);
        assertThat(replies)
                .extracting(r -> r.path("commentUrn").stringValue())
                .containsExactly(reply, below);
        assertThat(replies.path(1).path("parentComment").stringValue()).isEqualTo(comment);
    }

    @Test
    void anAnswerIsCutByItsLengthAndRefusedWithAPicture() throws Exception {
        String path = comments(newest());
        String object = newest();

        Answer made = send("POST", path, SAY.formatted(Organisation.URN, object, "Tack!"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(linkedIn.comments(object))
                .contains(made.json().path("commentUrn").stringValue());
        assertThat(
                        send(
                                        "POST",
                                        path,
                                        SAY.formatted(Organisation.URN, object, "a".repeat(1_251)))
                                .status())
                .isEqualTo(400);
        Answer picture =
                send(
                        "POST",
                        path,
                        "{\"actor\":\"%s\",\"message\":{\"text\":\"a\"},\"content\":[]}"
                                .formatted(Organisation.URN));
        assertThat(picture.status()).isEqualTo(403);
        assertThat(picture.json().path("message").stringValue()).contains("[/content]");
    }

    @Test
    void whetherMembersCommentsMayGoIsASwitchAndGoneTwiceIsGoneOnce() throws Exception {
        String comment = linkedIn.comment(newest(), Citizen.DRAGAN, "Bort?");
        String path = delete(comment, newest());
        linkedIn.faults().ownCommentsOnly(true);

        Answer refused = send("DELETE", path, null);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("message").stringValue())
                .isEqualTo("Not enough permissions to access: socialActions.DELETE");
        linkedIn.faults().ownCommentsOnly(false);
        assertThat(send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(linkedIn.there(comment)).isFalse();
    }

    @Test
    void closingTheCommentsTakesThemAway() throws Exception {
        String comment = linkedIn.comment(newest(), Citizen.ELSA, "Kvar?");
        String path =
                "/rest/socialMetadata/" + encoded(newest()) + "?actor=" + encoded(Organisation.URN);
        String patch = "{\"patch\":{\"$set\":{\"commentsState\":\"CLOSED\"}}}";

        assertThat(send("POST", path, patch, "X-RestLi-Method", "PARTIAL_UPDATE").status())
                .isEqualTo(204);
        assertThat(linkedIn.there(comment)).isFalse();
        assertThat(get(path).json().path("commentsState").stringValue()).isEqualTo("CLOSED");
    }

    @Test
    void aLowRoleSeesEmptyListsAndMayDoNothing() throws Exception {
        String roles = "/rest/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED";
        assertThat(get(roles).json().path("elements")).hasSize(1);
        linkedIn.faults().lowerRole(true);

        assertThat(get(roles).json().path("elements")).isEmpty();
        Answer posts = get("/rest/posts?q=author&author=" + encoded(Organisation.URN));
        assertThat(posts.status()).isEqualTo(200);
        assertThat(posts.json().path("elements")).isEmpty();
        String say = SAY.formatted(Organisation.URN, newest(), "Nej");
        assertThat(send("POST", comments(newest()), say).status()).isEqualTo(403);
    }

    @Test
    void deadTokensAndSpentDaysAreToldInThePlatformsWords() throws Exception {
        String path = "/rest/organizations/" + Organisation.ID;
        for (LinkedInFaults.DeadToken how : LinkedInFaults.DeadToken.values()) {
            linkedIn.faults().killToken(how);
            Answer dead = get(path);
            assertThat(dead.status()).isEqualTo(401);
            assertThat(dead.json().path("serviceErrorCode").intValue()).isBetween(65600, 65602);
        }
        linkedIn.faults().clear();
        linkedIn.faults().spendTheDay(true);

        assertThat(get(path).status()).isEqualTo(429);
        assertThat(get(path).json().path("message").stringValue()).contains("DAY limit");
        Answer empty = send(plain("GET", path, null).header("LinkedIn-Version", "202609"));
        assertThat(empty.json().path("message").stringValue())
                .isEqualTo("Empty oauth2_access_token");
    }

    @Test
    void whatIsCarriedOutMayLoseItsAnswer() throws Exception {
        linkedIn.faults()
                .failCalls(
                        LinkedInFaults.Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/comments"));
        int before = linkedIn.comments(newest()).size();

        String say = SAY.formatted(Organisation.URN, newest(), "En gång");
        assertThat(send("POST", comments(newest()), say).status()).isEqualTo(500);
        assertThat(linkedIn.comments(newest())).hasSize(before + 1);
    }

    @Test
    void whoeverAsksIsToldWhatHappenedInATimeRange() throws Exception {
        String comment = linkedIn.comment(newest(), Citizen.FARAH, "Fråga");
        linkedIn.edit(comment, "Fråga, ändrad");
        long now = System.currentTimeMillis();
        String asked =
                "/rest/organizationalEntityNotifications?q=criteria&actions=List(COMMENT_EDIT)"
                        + "&organizationalEntity="
                        + encoded(Organisation.URN)
                        + "&timeRange=(start:%d,end:%d)".formatted(now - 60_000, now + 60_000);

        JsonNode found = get(asked).json().path("elements");

        assertThat(found).hasSize(1);
        assertThat(
                        found.path(0)
                                .path("decoratedGeneratedActivity")
                                .path("comment")
                                .path("text")
                                .stringValue())
                .isEqualTo("Fråga, ändrad");
    }

    @Test
    void everythingIsThereAfterARestart() throws Exception {
        String comment = linkedIn.comment(newest(), Citizen.GUSTAV, "Kvar");
        linkedIn.edit(comment, "Kvar, ändrad");
        sandbox.close();
        sandbox = se.uppsikt.sandbox.Sandbox.start(se.uppsikt.sandbox.Options.test(folder));
        linkedIn = sandbox.linkedin();

        assertThat(linkedIn.text(comment)).isEqualTo("Kvar, ändrad");
    }
}
