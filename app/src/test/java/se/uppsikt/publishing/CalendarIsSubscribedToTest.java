package se.uppsikt.publishing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.Employee;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.PlatformTest;

/** A person's own calendar reads an account's by a secret address, as long as the person may. */
@Proves("B1")
@PlatformTest
class CalendarIsSubscribedToTest extends DraftStory {
    private static final String PAGE_OF_THEM = "/publicering/prenumerationer";
    private static final Pattern ADDRESS = Pattern.compile("/kalender/[A-Za-z0-9_-]{43}\\.ics");

    @Test
    void whatIsHandedInStandsThereUntilTheAddressIsChangedOrWithdrawn() {
        Employee anna = who("anna.berg");
        Employee david = who("david.lund");
        Instant due = Instant.now().plus(AHEAD);
        DraftId written = drafts.begin(anna, content(said(), due, official().id()));
        DraftId id = drafts.begin(anna, content(said(), due, official().id()));
        submissions.submit(anna, id, drafts.draft(anna, id).version());
        Visitor page = new Visitor(pages);
        page.signIn("anna.berg", "uppsikt");
        String address = made(page, official());

        HttpResponse<String> waiting = fetched(address);
        assertThat(waiting.statusCode()).isEqualTo(200);
        assertThat(waiting.headers().firstValue("content-type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(waiting.headers().firstValue("cache-control").orElseThrow()).contains("private");
        assertThat(event(waiting, id)).contains("STATUS:TENTATIVE", "väntar på godkännande");
        assertThat(waiting.body()).doesNotContain(written.value().toString());
        assertThat(page.see(PAGE_OF_THEM).body()).doesNotContain(address);

        submissions.approve(david, id, drafts.draft(david, id).version());
        assertThat(event(fetched(address), id)).contains("STATUS:CONFIRMED");
        submissions.takeBack(anna, id, drafts.draft(anna, id).version());
        assertThat(fetched(address).body()).doesNotContain(id.value().toString());

        String changed = made(page, official());
        assertThat(fetched(address).statusCode()).isEqualTo(404);
        assertThat(fetched(changed).statusCode()).isEqualTo(200);
        page.post(PAGE_OF_THEM + "/ta-bort", "konto=" + official().id().value());
        assertThat(fetched(changed).statusCode()).isEqualTo(404);
        drafts.discard(anna, id);
        drafts.discard(anna, written);
    }

    @Test
    void whatIsGoneFromThePlatformIsToldToBe() {
        Employee johan = who("johan.alm");
        DraftId id = drafts.begin(johan, content(said(), null, account().id()));
        submissions.submit(johan, id, now(id).version());
        await().atMost(PATIENCE).until(() -> now(id).state() == Draft.State.OUT);
        String secret = UUID.randomUUID().toString().repeat(2).substring(0, 43);
        subscribed(who("karin.holm").id().value(), secret, account());
        String address = "/kalender/" + secret + ".ics";
        assertThat(event(fetched(address), id)).doesNotContain("borttaget");
        String key = requireNonNull(become(now(id), account()).result()).value();

        platforms.remove(ACTOR, kept(key).id());

        kept(key, post -> post.facts().gone());
        assertThat(event(fetched(address), id)).contains("(borttaget)", "Syns inte längre");
        forgotten(secret);
    }

    @Test
    void nobodyReadsByAnAddressThatIsUnknownOrOfSomebodyWhoMayNot() {
        String secret = "s".repeat(43);
        subscribed(who("johan.alm").id().value(), secret, account());
        assertThat(fetched("/kalender/" + secret + ".ics").statusCode()).isEqualTo(200);
        for (UUID other :
                new UUID[] {
                    who("leila.amiri").id().value(),
                    who("helena.frisk").id().value(),
                    new UUID(7, 7)
                }) {
            database.sql("update publishing.subscription set person = ? where secret_hash = ?")
                    .params(other, hash(secret))
                    .update();
            HttpResponse<String> answer = fetched("/kalender/" + secret + ".ics");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("lang=\"sv\"").doesNotContain(secret);
        }
        forgotten(secret);
        assertThat(fetched("/kalender/" + secret + ".ics").statusCode()).isEqualTo(404);
    }

    private void subscribed(UUID person, String secret, Account to) {
        database.sql(
                        "insert into publishing.subscription (person, account, secret_hash, made_at) values (?, ?, ?, now())")
                .params(person, to.id().value(), hash(secret))
                .update();
    }

    private void forgotten(String secret) {
        database.sql("delete from publishing.subscription where secret_hash = ?")
                .param(hash(secret))
                .update();
    }

    private static String hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String made(Visitor page, Account account) {
        String asked = "konto=" + account.id().value() + "&efter=" + mark(page, account);
        String answer = page.post(PAGE_OF_THEM, asked).body();
        assertThat(page.post(PAGE_OF_THEM, asked).statusCode()).as("the same again").isEqualTo(302);
        Matcher found = ADDRESS.matcher(answer);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** Without signing in; and anew what has not changed since. */
    private HttpResponse<String> fetched(String address) {
        HttpResponse<String> answer = new Visitor(pages).see(address);
        answer.headers()
                .firstValue("etag")
                .ifPresent(
                        tag ->
                                assertThat(new Visitor(pages).seeUnless(address, tag).statusCode())
                                        .isEqualTo(304));
        return answer;
    }

    private static String event(HttpResponse<String> calendar, DraftId of) {
        String text = calendar.body().replace("\r\n ", "");
        int at = text.indexOf("UID:" + of.value());
        assertThat(at).isNotNegative();
        return text.substring(at, text.indexOf("END:VEVENT", at));
    }

    /** Which address there is, as the page says it. */
    private static String mark(Visitor page, Account account) {
        return Jsoup.parse(page.see(PAGE_OF_THEM).body())
                .select("form:has(input[value=" + account.id().value() + "]) input[name=efter]")
                .attr("value");
    }
}
