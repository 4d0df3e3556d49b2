package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.access.signin.Visitor;

/** The lists of moderation as somebody reads them to the end: tests share one database. */
public final class QueuePages {
    private static final Pattern NEXT =
            Pattern.compile("href=\"(/moderering\\?[^\"]*efter=[^\"]+)\"");

    private QueuePages() {}

    /** All of a list, page after page. */
    public static String all(Visitor visitor, ModerationFilter.View view) {
        return String.join("", of(visitor, view.link()));
    }

    static List<String> of(Visitor visitor, String from) {
        List<String> pages = new ArrayList<>();
        String address = from;
        while (!address.isEmpty()) {
            HttpResponse<String> answer = visitor.see(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            String page = answer.body();
            pages.add(page);
            address = next(page);
        }
        return pages;
    }

    static String next(String page) {
        Matcher next = NEXT.matcher(page);
        return next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
}
