package se.uppsikt.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;

/**
 * A platform may tell the id of whoever wrote first and the name later, or the other way about; in
 * whatever order they come the whole is kept.
 */
@UppsiktTest
class WhoWroteIsToldWholeTest {
    private static final Author ID = new Author("78", null);
    private static final Author NAME = new Author(null, "Bo Ek");
    private static final Author WHOLE = new Author("78", "Bo Ek");

    @Autowired Records records;

    @Test
    void inWhateverOrderTheyComeTheWholeIsKept() {
        for (List<Author> order :
                List.of(
                        List.of(ID, WHOLE),
                        List.of(WHOLE, ID),
                        List.of(NAME, WHOLE),
                        List.of(WHOLE, NAME),
                        List.of(ID, NAME, WHOLE),
                        List.of(NAME, WHOLE, ID),
                        List.of(WHOLE, ID, NAME))) {
            Office office = new Office(records);
            String key = Office.ownKey();
            order.forEach(author -> office.keep(Office.by(office.comment(key, "Hej"), author)));
            assertThat(office.contribution(key).author()).as(order.toString()).isEqualTo(WHOLE);
            assertThat(office.contribution(key).versions()).isOne();
        }
    }

    @Test
    void whatIsToldAtOnceIsToldWhole() {
        Office office = new Office(records);
        String key = Office.ownKey();
        office.keep(
                Office.by(office.comment(key, "Hej"), ID),
                Office.by(office.comment(key, "Hej"), WHOLE));
        assertThat(office.contribution(key).author()).isEqualTo(WHOLE);
    }
}
