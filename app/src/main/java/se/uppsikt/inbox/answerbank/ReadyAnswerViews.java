package se.uppsikt.inbox.answerbank;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;

/** Ready answers with the names that belong to them, asked once for all of a page. */
@Component
class ReadyAnswerViews {
    private final Access access;
    private final Accounts accounts;

    ReadyAnswerViews(Access access, Accounts accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    List<ReadyAnswerView> of(Collection<ReadyAnswer> answers, LocalDate today) {
        if (answers.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Employee> people = access.employees();
        Map<ServiceAreaId, ServiceArea> areas = access.serviceAreas();
        List<Account> all = accounts.all();
        return answers.stream()
                .map(
                        answer -> {
                            String owner = requireNonNull(areas.get(answer.owner())).name();
                            return new ReadyAnswerView(
                                    answer,
                                    answer.state(today),
                                    owner,
                                    ask(
                                            people.get(answer.content().responsible()),
                                            answer.owner(),
                                            owner),
                                    reach(answer.content().reach(), areas, all));
                        })
                .toList();
    }

    ReadyAnswerView of(ReadyAnswer answer, LocalDate today) {
        return of(List.of(answer), today).getFirst();
    }

    /** Whoever has left, or works elsewhere now, is not to be asked. */
    private static String ask(@Nullable Employee responsible, ServiceAreaId owner, String name) {
        boolean here =
                responsible != null
                        && responsible.serviceArea().equals(owner)
                        && !responsible.roles().isEmpty();
        return here
                ? "Fråga " + requireNonNull(responsible).label() + ", " + name + "."
                : "Fråga " + name + "; den som ansvarade arbetar inte kvar där.";
    }

    private static List<String> reach(
            ReadyAnswer.Reach reach, Map<ServiceAreaId, ServiceArea> areas, List<Account> all) {
        if (reach.everywhere()) {
            return List.of("Alla konton");
        }
        return Stream.concat(
                        reach.areas().stream()
                                .map(areas::get)
                                .filter(Objects::nonNull)
                                .map(area -> "Alla konton hos " + area.name())
                                .sorted(),
                        all.stream()
                                .filter(account -> reach.accounts().contains(account.id()))
                                .map(Account::shown))
                .toList();
    }
}
