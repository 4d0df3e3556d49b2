package se.uppsikt.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.sip.SampleYear;
import se.uppsikt.records.Records;

/** The archivist's pages, as a browser sees them. */
@UppsiktTest
class ArchivePageTest {
    private static final String BEGINNING = "representations/rep2-presentation/data/index.html";

    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @Autowired ReceiptBeforeClosing closing;
    @Autowired TransactionTemplate transaction;

    /** The years that the page of the archive says that the archive has no receipt of. */
    private static String waits(Visitor visitor, Account account) {
        return Jsoup.parse(visitor.see("/arkiv").body())
                .select("tr:has([value=" + account.id().value() + "]) th .second")
                .text();
    }

    @Test
    void theArchivistBuildsFetchesAndReceiptsAPackage() {
        Account account = accounts.byHandle("facebook-karolinskagymnasiet").orElseThrow();
        SampleYear year = new SampleYear(records, account.id(), 1987);
        transaction.executeWithoutResult(status -> year.keep());
        assertThat(missing(account)).contains("1987");
        Visitor olof = signedIn("olof.rask");
        assertThat(olof.see("/arkiv").body()).contains("Bygg 1987", account.shown());
        assertThat(waits(olof, account)).contains("1987");
        assertThat(Jsoup.parse(olof.see("/arkiv").body()).select(".page-head").text())
                .contains("som arkivet inte har kvitterat");

        HttpResponse<String> ordered =
                olof.post("/arkiv", "konto=" + account.id().value() + "&ar=1987");
        String page = Visitor.goal(ordered);
        assertThat(page).startsWith("/arkiv/");
        String ready = await(olof, page + "/lage", "Hämta paketet");
        assertThat(ready)
                .contains("SHA-512", "Anteckna kvittot")
                .as("what to do with the file, from the beginning to the receipt")
                .contains(BEGINNING, "Lämna zip-filen till arkivet", "Först då räknas året");
        assertThat(ready).doesNotContain("hx-get");
        HttpResponse<String> zip = olof.see(page + "/paket");
        assertThat(zip.headers().firstValue("content-type")).contains("application/zip");
        assertThat(zip.headers().firstValue("content-disposition").orElseThrow())
                .contains("facebook-karolinskagymnasiet-1987.zip");
        assertThat(zip.body()).as("the file that the page says to open").contains(BEGINNING);

        assertThat(olof.post(page + "/ta-bort-filen", "").statusCode())
                .as("the only copy there is")
                .isEqualTo(409);
        olof.post(page + "/kvitto", "beteckning=SSA+2026/1");
        assertThat(olof.see(page).body()).contains("SSA 2026/1", "Arkiverat");
        assertThat(olof.see("/arkiv").body()).contains(page, "Arkiverat");
        assertThat(waits(olof, account)).doesNotContain("1987");
        awaitReceived(account, "1987");

        assertThat(olof.see(page).body()).contains("Ta bort filen här");
        assertThat(Visitor.goal(olof.post(page + "/ta-bort-filen", ""))).isEqualTo(page);
        assertThat(olof.see(page).body())
                .contains("Filen är borttagen här", "SSA 2026/1")
                .doesNotContain("Hämta paketet");
        assertThat(olof.see(page + "/paket").statusCode()).isEqualTo(404);
        assertThat(olof.post(page + "/ta-bort-filen", "").statusCode()).isEqualTo(409);
    }

    /** The account is not closed for want of these years (K9). */
    private String missing(Account account) {
        return closing.againstClosing(account).toString();
    }

    private void awaitReceived(Account account, String year) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (missing(account).contains(year) && System.nanoTime() < until) {
            LockSupport.parkNanos(200_000_000);
        }
        assertThat(missing(account)).doesNotContain(year);
    }

    @Test
    void othersReadButDoNotBuild() {
        Account account = accounts.byHandle("facebook-orebrokommun").orElseThrow();
        Visitor anna = signedIn("anna.berg");

        assertThat(anna.see("/arkiv").statusCode()).isEqualTo(200);
        assertThat(anna.post("/arkiv", "konto=" + account.id().value() + "&ar=2025").statusCode())
                .isEqualTo(403);
    }

    private Visitor signedIn(String name) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, "uppsikt");
        return visitor;
    }

    private static String await(Visitor visitor, String path, String words) {
        long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        String body = visitor.seePart(path).body();
        while (!body.contains(words) && System.nanoTime() < until) {
            LockSupport.parkNanos(200_000_000);
            body = visitor.seePart(path).body();
        }
        assertThat(body).contains(words);
        return body;
    }
}
