package se.uppsikt.publishing.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.web.TypedFields;
import se.uppsikt.publishing.formats.Format.Content;

/** P11: what a format must say, told all at once. */
class FormatIsFilledInTest {
    private static final ServiceAreaId AREA = new ServiceAreaId(UUID.randomUUID());
    private static final String ACCOUNT = UUID.randomUUID().toString();

    private static FormatForm form(String name, List<String> days, String clock, String until) {
        return new FormatForm(
                "0",
                name,
                List.of(ACCOUNT),
                days,
                clock,
                "WEEKLY",
                "2026-12-01",
                until,
                " Veckan som gick: ",
                "#Tillbakablick",
                AREA.value().toString());
    }

    @Test
    void whatIsWholeIsAFormat() {
        Content content =
                FormatRules.content(form("Tillbakablick", List.of("5"), "15:00", ""), Set.of(AREA));

        assertThat(content.schedule().shown()).isEqualTo("Varje vecka: fredag kl. 15.00");
        assertThat(content.skeleton()).isEqualTo("Veckan som gick:\n\n#Tillbakablick");
        assertThat(content.schedule().last()).isNull();
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        assertThatThrownBy(
                        () ->
                                FormatRules.content(
                                        form("", List.of(), "kvart över", "i vår"), Set.of()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.objections()).hasSize(4));
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThatThrownBy(
                        () ->
                                FormatRules.content(
                                        form("Ett", List.of("1"), "15:00", "2026-11-30"),
                                        Set.of(AREA)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.objections().getFirst().sentence())
                                        .contains("före den första"));
    }

    @Test
    void whatIsNoDayOfTheWeekIsNone() {
        assertThat(
                        FormatRules.content(
                                        form("Ett", List.of("5", "9", "x"), "15:00", ""),
                                        Set.of(AREA))
                                .schedule()
                                .weekdays())
                .hasSize(1);
        assertThat(TypedFields.day("2026-02-30")).isEmpty();
        assertThat(TypedFields.day("2026-02-28")).contains(LocalDate.of(2026, 2, 28));
    }
}
