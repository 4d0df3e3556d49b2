package se.uppsikt.publishing.contests;

import static se.uppsikt.base.web.TypedFields.day;
import static se.uppsikt.base.web.TypedFields.id;
import static se.uppsikt.base.web.TypedFields.said;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.publishing.contests.Contest.Access;
import se.uppsikt.publishing.contests.Contest.Choosing;
import se.uppsikt.publishing.contests.Contest.Terms;

/** A contest as it was filled in; whole or not, it is saved as far as it has come. */
public record ContestForm(
        @BindParam("version") @Nullable String read,
        @BindParam("verksamhet") @Nullable String unit,
        @BindParam("ansvarig") @Nullable String person,
        @BindParam("vinst") @Nullable String prize,
        @BindParam("hur") @Nullable String how,
        @BindParam("slutar") @Nullable String ends,
        @BindParam("besked-dag") @Nullable String by,
        @BindParam("besked") @Nullable String told,
        @BindParam("vilka") @Nullable String who,
        @BindParam("alder") @Nullable String age,
        @BindParam("regler") @Nullable String link,
        @BindParam("gratis") @Nullable String free,
        @BindParam("villkor") @Nullable String terms,
        @BindParam("ser") @Nullable List<String> see,
        @BindParam("ser-fran") @Nullable String from,
        @BindParam("ser-till") @Nullable String until) {
    /** As many people as the form has room for. */
    public static final int ROOM = 4;

    private static final int OLDEST = 120;

    static ContestForm of(Contest contest) {
        Terms terms = contest.terms();
        Instant closes = terms.closes();
        return new ContestForm(
                Integer.toString(contest.version()),
                terms.area() == null ? "" : terms.area().value().toString(),
                terms.organiser() == null ? "" : terms.organiser().value().toString(),
                terms.prize(),
                terms.choosing() == null ? "" : terms.choosing().name(),
                closes == null ? "" : SwedishTime.asTyped(closes),
                shown(terms.toldBy()),
                terms.toldHow(),
                terms.who(),
                terms.age() == 0 ? "" : Integer.toString(terms.age()),
                terms.link(),
                terms.free() ? "ja" : "",
                terms.read() ? "ja" : "",
                contest.access().people().stream()
                        .map(each -> each.value().toString())
                        .sorted()
                        .toList(),
                shown(contest.access().from()),
                shown(contest.access().until()));
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    Terms written() {
        return new Terms(
                id(unit).map(ServiceAreaId::new).orElse(null),
                id(person).map(PersonId::new).orElse(null),
                said(prize),
                Choosing.of(said(how)).orElse(null),
                SwedishTime.typed(said(ends)).orElse(null),
                day(by).orElse(null),
                said(told),
                said(who),
                years(),
                said(link),
                "ja".equals(free),
                "ja".equals(terms));
    }

    Access access() {
        Set<PersonId> people =
                (see == null ? List.<String>of() : see)
                        .stream()
                                .flatMap(each -> id(each).stream())
                                .map(PersonId::new)
                                .collect(Collectors.toSet());
        return new Access(people, day(from).orElse(null), day(until).orElse(null));
    }

    private int years() {
        try {
            int years = Integer.parseInt(said(age));
            return years < 0 || years > OLDEST ? 0 : years;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    public String at(int place) {
        return see == null || see.size() <= place ? "" : said(see.get(place));
    }

    public String text(@Nullable String written) {
        return said(written);
    }
}
