package se.uppsikt.access.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;

/** B1: however many work in the municipality, the page of rights shows a part and finds by name. */
@UppsiktTest
@Proves("B1")
class PeopleArePagedTest {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*efter=[^\"]*)\"");

    @LocalServerPort int port;
    @Autowired JdbcClient database;
    private Visitor administrator;

    @BeforeEach
    void twoHundredAndFiftyMore() {
        database.sql(
                        """
                        insert into access.person (id, username, first_name, last_name, title, service_area)
                        select gen_random_uuid(), 'sidprov' || n, 'Åsa', 'Sidprov' || lpad(n::text, 3, '0'),
                            'handläggare', (select min(service_area::text)::uuid from access.person)
                        from generate_series(1, 250) n
                        """)
                .update();
        administrator = new Visitor(port);
        administrator.signIn("helena.frisk", "uppsikt");
    }

    @AfterEach
    void leave() {
        database.sql("delete from access.person where username like 'sidprov%'").update();
    }

    @Test
    void eachStandsOnceInPartsOfAHundred() {
        List<String> seen = new ArrayList<>();
        String page = "/behorighet?sok=" + URLEncoder.encode("åsa SIDPROV", UTF_8);
        int parts = 0;
        while (!page.isEmpty()) {
            String body = administrator.see(page).body();
            Matcher name = Pattern.compile("Åsa Sidprov([0-9]{3})").matcher(body);
            while (name.find()) {
                seen.add(name.group(1));
            }
            Matcher next = NEXT.matcher(body);
            page = next.find() ? next.group(1).replace("&amp;", "&") : "";
            parts++;
        }
        assertThat(parts).isEqualTo(3);
        assertThat(seen).hasSize(250).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void oneIsFoundByNameAndWhoIsNotThereIsSaid() {
        assertThat(administrator.see("/behorighet?sok=sidprov17").body())
                .contains("Sidprov017", "Sidprov170")
                .doesNotContain("Sidprov016");
        assertThat(administrator.see("/behorighet?sok=%25").body())
                .contains("Ingen person har det i sitt namn");
        assertThat(administrator.see("/behorighet?efter=inget").statusCode()).isEqualTo(400);
    }
}
