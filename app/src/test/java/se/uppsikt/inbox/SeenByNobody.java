package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.moderation.ModerationFilter.View;
import se.uppsikt.moderation.QueuePages;
import se.uppsikt.records.ContributionId;

/**
 * What somebody who is not to know of a contribution of the school finds of it: nothing, wherever
 * their work takes them. A page that is refused has shown nothing and proves nothing, so who is
 * refused what is said here, and everything else has to answer.
 */
final class SeenByNobody {
    private static final Pattern COUNTS =
            Pattern.compile("<ul class=\"views\".*?</ul>", Pattern.DOTALL);

    /** Who has no work with the school's account. */
    private static final Set<String> FAR = Set.of("maria.ek", "johan.alm", "karin.holm", "eva.ask");

    private static final Set<String> WITHOUT_FOLLOW_UP =
            Set.of("maria.ek", "johan.alm", "erik.sand", "lars.dahl", "eva.ask", "nora.bergh");

    /** Who has no work in an overview, as routes.txt says; of one account, as its rights say. */
    private static final Map<String, Set<String>> OUTSIDE =
            Map.of(
                    "/inkorg",
                    Set.of("olof.rask", "helena.frisk", "birgit.sten"),
                    "/moderering",
                    Set.of("olof.rask", "helena.frisk", "sara.vik", "peter.storm", "birgit.sten"),
                    "/arkiv",
                    Set.of("maria.ek", "peter.storm", "birgit.sten"),
                    "/uppfoljning",
                    WITHOUT_FOLLOW_UP,
                    "/uppfoljning/internkontroll",
                    WITHOUT_FOLLOW_UP,
                    "/inkorg/overlamning/" + SchoolStory.SCHOOL,
                    FAR,
                    "/plattformar/" + SchoolStory.SCHOOL,
                    FAR);

    private final Visitor visitor;
    private final AccountId school;

    SeenByNobody(Visitor visitor, AccountId school) {
        this.visitor = visitor;
        this.school = school;
    }

    /** Every address that it could be read or changed at answers as one that never was. */
    void unreachable(ContributionId id, String another) {
        String item = id.value().toString();
        Stream.of(
                        another,
                        "/inkorg/" + item,
                        "/diarium/handling/" + item,
                        "/diarium/handling/" + item + "/original/1",
                        "/moderering/" + item + "/ruta")
                .distinct()
                .forEach(
                        address -> {
                            HttpResponse<String> seen = visitor.see(address);
                            assertThat(seen.statusCode())
                                    .as("%s: %s", address, seen.body())
                                    .isEqualTo(404);
                        });
        assertThat(visitor.seePart("/diarium/" + item + "/ruta").statusCode()).isEqualTo(404);
        for (String deed :
                List.of(
                        "/inkorg/" + item + "/ta",
                        "/inkorg/" + item + "/svara",
                        "/moderering/" + item + "/dolj",
                        "/moderering/" + item + "/polisunderlag",
                        "/moderering/" + item + "/havning",
                        "/moderering/" + item + "/havning/bifall",
                        "/diarium/" + item + "/diariefor",
                        "/diarium/" + item + "/sekretess",
                        "/diarium/" + item + "/visning",
                        "/diarium/" + item + "/kontroll")) {
            assertThat(
                            visitor.post(
                                            deed,
                                            "arendemening=x&sekretess=true&motiv=x&grund=x&visning=SUBJECT")
                                    .statusCode())
                    .as(deed)
                    .isIn(403, 404);
        }
    }

    /** In no list, whatever is asked for, and nowhere on any other page. */
    void unlisted(ContributionId id, String word, String name) {
        String item = id.value().toString();
        for (String page :
                List.of(
                        "/inkorg",
                        "/inkorg?konto=" + school.value(),
                        "/inkorg?vy=forfallna&konto=" + school.value(),
                        "/inkorg?vy=klara&konto=" + school.value(),
                        "/inkorg?sok=%22identitet+och%22&konto=" + school.value(),
                        "/inkorg/overlamning/" + SchoolStory.SCHOOL,
                        "/moderering",
                        "/diarium",
                        "/diarium?visa=OBEDOMDA",
                        "/diarium?visa=SKA_DIARIEFORAS",
                        "/arkiv",
                        "/arkiv/import",
                        "/uppfoljning",
                        "/uppfoljning/internkontroll",
                        "/plattformar/" + SchoolStory.SCHOOL,
                        "/konton/" + SchoolStory.SCHOOL)) {
            assertThat(answered(page)).as(page).doesNotContain(item, word, name);
        }
        for (View view : View.values()) {
            String shown =
                    outside("/moderering") ? answered(view.link()) : QueuePages.all(visitor, view);
            assertThat(shown).as(view.link()).doesNotContain(item, word, name);
        }
        assertThat(answered("/inkorg?sok=" + word)).doesNotContain(item, name);
        assertThat(answered("/inkorg?sok=" + name)).doesNotContain(item, word);
        assertThat(answered("/diarium?q=" + word)).doesNotContain(item, name);
    }

    /** What the inbox counts; nothing for those who have none. */
    String counts() {
        String inbox = answered("/inkorg");
        if (outside("/inkorg")) {
            return "";
        }
        Matcher views = COUNTS.matcher(inbox);
        assertThat(views.find()).isTrue();
        return views.group();
    }

    /** What a page shows; refused for those who have no work there, and for nobody else. */
    private String answered(String page) {
        HttpResponse<String> seen = visitor.see(page);
        assertThat(seen.statusCode())
                .as("%s for %s", page, visitor.name())
                .isEqualTo(outside(page) ? 403 : 200);
        return seen.body();
    }

    private boolean outside(String page) {
        return OUTSIDE.getOrDefault(page.replaceAll("\\?.*", ""), Set.of())
                .contains(visitor.name());
    }
}
