package se.uppsikt.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;
import se.uppsikt.records.search.Searching.Search;

/** H1: what is kept is found again, as people in Sweden search. */
@UppsiktTest
@TestInstance(Lifecycle.PER_CLASS)
class SearchInSwedishTest {
    @Autowired Records records;
    @Autowired Searching searching;
    private Office office;

    @BeforeAll
    void keep() {
        office = new Office(records);
        office.keep(
                office.comment("lampa", "Gatubelysningen på Ågatan är trasig 🙂!"),
                office.comment("skola", "När öppnar skolorna efter lovet? ”Snart” hoppas jag"),
                office.comment("gran", "Granen på torget är fin"),
                office.comment("lång", "ord ".repeat(30_000)));
    }

    private List<String> found(String words) {
        return searching
                .search(new Search(words, whole(office.account), null, 10))
                .contributions()
                .stream()
                .map(contribution -> contribution.key().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "gatubelysning, lampa",
        "Gatubelysningens, lampa",
        "gatubel, lampa",
        "ågatan, lampa",
        "ÅGATAN trasiga, lampa",
        "skola, skola",
        "skolornas lovet, skola",
        "snart, skola",
        "granar, gran",
        "'\"på torget\"', gran",
        "torg, gran",
        "trasig -skola, lampa",
    })
    void wordsAreFoundInTheirInflectionsAndBeginnings(String words, String key) {
        assertThat(found(words)).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "kommentar, kommentaren, kommentarer, kommentarerna",
        "skola, skolan, skolor, skolorna",
        "bibliotek, biblioteket, biblioteken, bibliotekens",
        "hot, hotet, hoten, hotens",
        "barn, barnet, barnen, barnens",
        "avgift, avgiften, avgifter, avgifterna",
        "bok, boken, böcker, böckerna",
    })
    void everyFormFindsEveryOther(String one, String two, String three, String four) {
        Office own = new Office(records);
        List<String> forms = List.of(one, two, three, four);
        forms.forEach(form -> own.keep(own.comment(form, "Något om " + form + " i staden")));
        for (String form : forms) {
            assertThat(
                            searching
                                    .search(new Search(form, whole(own.account), null, 10))
                                    .contributions())
                    .as(form)
                    .extracting(contribution -> contribution.key().value())
                    .containsExactlyInAnyOrderElementsOf(forms);
        }
    }

    @Test
    void aWithRingIsNotA() {
        assertThat(found("agatan")).isEmpty();
        assertThat(found("oppnar")).isEmpty();
    }

    @Test
    void authorsAreFoundByName() {
        assertThat(found("Åström")).hasSize(4);
        assertThat(found("kim belysning")).isEmpty();
        assertThat(found("kim gatubelysning")).containsExactly("lampa");
    }

    @Test
    void signsOfQueryLanguagesAreHarmless() {
        assertThat(found("a & | ! ( :* '")).isEmpty();
        assertThat(found("\0")).isEmpty();
    }

    @Test
    void onlyTheAccountsAskedForAreSearched() {
        assertThat(
                        searching
                                .search(
                                        new Search(
                                                "skola",
                                                whole(new Office(records).account),
                                                null,
                                                10))
                                .contributions())
                .isEmpty();
        assertThat(
                        searching
                                .search(new Search("", new Clearance(Set.of(), Set.of()), null, 10))
                                .contributions())
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherNewestFirstWithoutGapOrRepeat() {
        Office own = new Office(records);
        for (int i = 0; i < 7; i++) {
            own.keep(own.writtenAt("n" + i, "torsdag", Office.NOON.plusSeconds(100L + i / 2)));
        }
        List<String> keys = new ArrayList<>();
        @Nullable ContributionId before = null;
        do {
            Search.Found page =
                    searching.search(new Search("torsdag", whole(own.account), before, 3));
            page.contributions().forEach(contribution -> keys.add(contribution.key().value()));
            before = page.next();
        } while (before != null);
        assertThat(keys).hasSize(7).doesNotHaveDuplicates().startsWith("n6").endsWith("n0");
    }

    private static Clearance whole(AccountId account) {
        return new Clearance(Set.of(account), Set.of(account));
    }
}
