package se.uppsikt.accounts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import jakarta.servlet.Filter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppsikt.Logged;
import se.uppsikt.SecondProgramTest;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.sessions.SignedInBrowser;
import se.uppsikt.access.signin.RouteField;
import se.uppsikt.access.signin.WrongValues;
import se.uppsikt.records.Records;

/**
 * Every field of every page sent what it does not wait for, by somebody who may do everything,
 * about things that exist: refused or done, but never broken. Every request is undone, and only the
 * things are left; what the answers look like is seen by {@code TypedTest}.
 */
@SecondProgramTest
class WrongTypesTest {
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]+)\"");
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    /** Pages that read a form of which the words are in the page and not in the code. */
    private static final List<String> FORMS =
            List.of("/riktlinjer/andra", "/konton/ansokan", "/konton/{handle}/ansokan");

    /**
     * Pages that ask the network, which they refuse in the transaction that this walk undoes: they
     * read no field, and TypedTest sends them the same.
     */
    private static final String OUTSIDE = "/drift";

    @Autowired WebApplicationContext context;
    @Autowired Filter springSecurityFilterChain;
    @Autowired PlatformTransactionManager transactions;
    @Autowired List<RequestMappingHandlerMapping> mappings;
    @Autowired JdbcClient database;
    @Autowired Records records;
    @RegisterExtension final Logged log = Logged.byAll();

    @Test
    void nothingBreaksOfWhatIsOfTheWrongKind() {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        MockMvc browser = builder.addFilters(springSecurityFilterChain).build();
        TransactionTemplate kept = new TransactionTemplate(transactions);
        RightsMatrixTown town = requireNonNull(kept.execute(_ -> town()));
        PersonId who = town.whoIs(Role.COMMUNICATIONS);
        WrongTypesWalk walk =
                new WrongTypesWalk(
                        browser,
                        transactions,
                        town,
                        requireNonNull(kept.execute(_ -> SignedInBrowser.of(who, context))));
        walk(walk);
        assertThat(walk.broken()).as("what broke").isEmpty();
        assertThat(log.told())
                .filteredOn(told -> told.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(told -> told.contains(WrongValues.MARK));
    }

    private RightsMatrixTown town() {
        RightsMatrixTown town = new RightsMatrixTown(database, records, "Q");
        town.mayEverything(Role.COMMUNICATIONS);
        return town;
    }

    private void walk(WrongTypesWalk walk) {
        Collection<List<RouteField>> pages = RouteField.pages(mappings);
        assertThat(pages.stream().mapToInt(List::size).sum()).isGreaterThan(200);
        pages.stream()
                .filter(fields -> !fields.getFirst().pattern().startsWith(OUTSIDE))
                .forEach(walk::wrong);
        FORMS.forEach(page -> wrong(walk, page));
    }

    /**
     * Forms that are read as they come, by their words: all values to every word, one of them to
     * each word at a time. What a form holds of its own is right, or nothing else would be read.
     */
    private static void wrong(WrongTypesWalk walk, String page) {
        RouteField any = new RouteField(RequestMethod.GET, page, "prov", String.class, false);
        String form = walk.answer(any, any.address("", walk::right), Map.of()).body();
        List<String> words =
                NAME.matcher(form).results().map(found -> found.group(1)).distinct().toList();
        assertThat(words).as(page).hasSizeGreaterThan(3);
        List<String> values = WrongValues.of(String.class);
        RouteField all = new RouteField(RequestMethod.POST, page, "all", String.class, false);
        for (int round = 0; round < values.size(); round++) {
            Map<String, List<String>> sent = new LinkedHashMap<>();
            for (int i = 0; i < words.size(); i++) {
                sent.put(words.get(i), List.of(values.get((i + round) % values.size())));
            }
            HIDDEN.matcher(form)
                    .results()
                    .forEach(found -> sent.put(found.group(1), List.of(found.group(2))));
            sent.remove("_csrf");
            walk.require(all, all.address("", walk::right), sent, "round " + round);
        }
    }
}
