package se.uppsikt.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that somebody opens. Where it is, is found as people find it: as a link on another page.
 *
 * @param who one of the demo's people
 * @param link the link to follow from there, its address as the only group; empty to stay
 */
record Visit(String name, String who, String from, String link) {
    private static final String EVERYBODY = "anna.berg";
    private static final String REGISTRAR = "lars.dahl";
    private static final String ARCHIVIST = "olof.rask";
    private static final String EDITOR = "erik.sand";
    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final String NEXT = "href=\"(/%s\\?[^\"]*efter=[^\"]+)\"";

    static List<Visit> all() {
        return List.of(
                new Visit("a page that asks for nothing", EVERYBODY, "/tillganglighet", ""),
                new Visit("inbox", EVERYBODY, "/inkorg", ""),
                new Visit("inbox, next page", EVERYBODY, "/inkorg", NEXT.formatted("inkorg")),
                new Visit("inbox, mine", EVERYBODY, "/inkorg?vy=mina", ""),
                new Visit("inbox, late", EVERYBODY, "/inkorg?vy=forfallna", ""),
                new Visit("inbox, done", EVERYBODY, "/inkorg?vy=klara", ""),
                new Visit(
                        "inbox, done, next",
                        EVERYBODY,
                        "/inkorg?vy=klara",
                        NEXT.formatted("inkorg")),
                new Visit(
                        "inbox of one account",
                        EVERYBODY,
                        "/inkorg?konto=",
                        "option value=\"(" + ID + ")\""),
                new Visit("inbox of an editor", EDITOR, "/inkorg", ""),
                new Visit("item", EVERYBODY, "/inkorg", "href=\"(/inkorg/" + ID + ")\""),
                new Visit(
                        "hand-over list",
                        EVERYBODY,
                        "/inkorg/overlamning/facebook-orebrokommun",
                        ""),
                search("common word", "skolan"),
                new Visit(
                        "search, common, next page",
                        EVERYBODY,
                        "/inkorg?sok=skolan",
                        NEXT.formatted("inkorg")),
                search("rare word", "hamnenkät"),
                search("neither common nor rare", "läcka"),
                search("no such word", "finnsinte"),
                search("two words", "snö rastgård"),
                search("signs", "%_&"),
                search("signs with a word", "50 %"),
                search("an emoji", "😀"),
                new Visit("search of an editor", EDITOR, "/inkorg?sok=l%C3%A4cka", ""),
                new Visit("register", REGISTRAR, "/diarium", ""),
                new Visit("register, next page", REGISTRAR, "/diarium", NEXT.formatted("diarium")),
                new Visit("register of a committee", REGISTRAR, "/diarium?namnd=KS", ""),
                new Visit(
                        "register of a year",
                        REGISTRAR,
                        "/diarium?ar=" + (Year.now().getValue() - 3),
                        ""),
                new Visit("register, word of all", REGISTRAR, "/diarium?q=kommentar", ""),
                new Visit("register, rare word", REGISTRAR, "/diarium?q=hamnenk%C3%A4t", ""),
                new Visit("undecided", REGISTRAR, "/diarium?visa=OBEDOMDA", ""),
                new Visit("to be registered", REGISTRAR, "/diarium?visa=SKA_DIARIEFORAS", ""),
                new Visit(
                        "record",
                        REGISTRAR,
                        "/diarium?visa=OBEDOMDA",
                        "href=\"(/diarium/handling/" + ID + ")\""),
                new Visit("public register", EVERYBODY, "/diarium/offentligt", ""),
                new Visit("public register, word", EVERYBODY, "/diarium/offentligt?q=skolan", ""),
                new Visit("accounts", EVERYBODY, "/konton", ""),
                new Visit("account", EVERYBODY, "/konton/facebook-orebrokommun", ""),
                new Visit("public accounts", EVERYBODY, "/konton/offentliga", ""),
                new Visit("moderation", EVERYBODY, "/moderering", ""),
                new Visit("judging one", EVERYBODY, "/inkorg", "data-row=\"(" + ID + ")\""),
                new Visit("guideline", EVERYBODY, "/riktlinjer", ""),
                new Visit("internal control", EVERYBODY, "/uppfoljning", ""),
                new Visit("archive", ARCHIVIST, "/arkiv", ""),
                new Visit("imports", ARCHIVIST, "/arkiv/import", ""),
                new Visit("platforms", EVERYBODY, "/plattformar", ""),
                new Visit("one platform", EVERYBODY, "/plattformar/facebook-orebrokommun", ""),
                new Visit("rights", EVERYBODY, "/behorighet", ""));
    }

    private static Visit search(String what, String words) {
        return new Visit(
                "search, " + what,
                EVERYBODY,
                "/inkorg?sok=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                "");
    }

    /** The address of the page in this very product. */
    String address(Browser browser) throws IOException, InterruptedException {
        if (link.isEmpty()) {
            return from;
        }
        Matcher found = Pattern.compile(link).matcher(browser.see(from));
        if (!found.find()) {
            throw new IOException("no way to " + name);
        }
        String address = found.group(1).replace("&amp;", "&");
        return address.startsWith("/")
                ? address
                : from.equals("/inkorg") ? "/moderering/" + address + "/ruta" : from + address;
    }
}
