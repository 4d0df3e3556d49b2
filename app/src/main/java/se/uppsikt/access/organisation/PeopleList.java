package se.uppsikt.access.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Arrivals;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Person;
import se.uppsikt.access.ProvidedPerson;
import se.uppsikt.access.Role;
import se.uppsikt.access.Staff;
import se.uppsikt.access.Staff.Known;
import se.uppsikt.access.organisation.Headings.Heading;
import se.uppsikt.access.organisation.Plan.Line;
import se.uppsikt.access.organisation.Plan.Sort;
import se.uppsikt.access.organisation.Plan.Step;
import se.uppsikt.access.organisation.Table.Fault;
import se.uppsikt.access.organisation.Table.Row;

/** A list of people, each with where they work and, if it is decided, what they may do. */
final class PeopleList {
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST = 200;

    private final Headings headings;
    private final Circumstances now;
    private final Map<String, Known> byName = new HashMap<>();
    private final Map<String, Known> byMail = new HashMap<>();
    private final Map<String, Known> bySubject = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int same;

    /**
     * What a list is judged by.
     *
     * @param issuer the identity provider; empty when there is none
     * @param areas the service areas' keys by key and by name
     * @param people everybody by user name, with rights as they are
     */
    record Circumstances(
            Staff staff,
            Employee by,
            String issuer,
            Map<String, String> areas,
            Map<String, Person> people,
            Map<String, String> keys) {}

    private PeopleList(Headings headings, Circumstances now) {
        this.headings = headings;
        this.now = now;
        for (Known each : now.staff().known()) {
            byName.put(each.username(), each);
            if (!each.mail().isEmpty()) {
                byMail.put(each.mail(), each);
            }
            if (!each.subject().isEmpty()) {
                bySubject.put(each.subject(), each);
            }
        }
    }

    /**
     * @param complete whether those who have been listed before and are not here have left
     */
    static Plan plan(Table table, Circumstances now, boolean complete) {
        PeopleList list = new PeopleList(new Headings(table.headings()), now);
        list.faults.addAll(table.faults());
        for (Heading each :
                List.of(Heading.USERNAME, Heading.FIRST_NAME, Heading.LAST_NAME, Heading.AREA)) {
            if (!list.headings.has(each)) {
                list.faults.add(new Fault(1, "Kolumnen " + word(each) + " saknas."));
            }
        }
        if (list.faults.isEmpty()) {
            table.rows().forEach(list::row);
        }
        if (complete && list.faults.isEmpty()) {
            list.leaveOut();
        }
        return new Plan(list.faults, list.lines, list.same, list.steps);
    }

    private static String word(Heading heading) {
        return switch (heading) {
            case USERNAME -> "Användarnamn";
            case FIRST_NAME -> "Förnamn";
            case LAST_NAME -> "Efternamn";
            case AREA, CODE, COMMITTEE, KEY, WHOLE, MAIL, TITLE, ROLES, SUBJECT -> "Verksamhet";
        };
    }

    private void row(Row row) {
        int before = faults.size();
        String username = text(row, Heading.USERNAME, "Användarnamn").toLowerCase(Locale.ROOT);
        String first = text(row, Heading.FIRST_NAME, "Förnamn");
        String last = text(row, Heading.LAST_NAME, "Efternamn");
        String told = text(row, Heading.AREA, "Verksamhet");
        String area = now.areas().get(told);
        if (area == null && !told.isEmpty()) {
            fault(row, "Verksamhet", told, "namnet eller id:t på en verksamhet som finns här");
        }
        String mail = mail(row, username);
        String subject = subject(row, username);
        Set<Role> roles = roles(row);
        whole(row, username);
        if (faults.size() == before && area != null) {
            ProvidedPerson person =
                    new ProvidedPerson(
                            now.issuer(),
                            subject,
                            username,
                            first,
                            last,
                            title(row, username),
                            area,
                            roles == null ? Set.of() : roles);
            put(row, person, mail, roles);
        }
    }

    /** As it is where the list has no such column. */
    private String title(Row row, String username) {
        Person known = now.people().get(username);
        String title = headings.of(row, Heading.TITLE);
        if (!headings.has(Heading.TITLE) && known != null) {
            return known.employee().title();
        }
        return title.isEmpty() ? "anställd" : title;
    }

    private String text(Row row, Heading heading, String column) {
        String text = headings.of(row, heading);
        if (text.isEmpty() || text.length() > LONGEST) {
            fault(row, column, text, "en text med högst " + LONGEST + " tecken");
        }
        return text;
    }

    /** One person has one address, here and in the file. */
    private String mail(Row row, String username) {
        String mail = headings.of(row, Heading.MAIL).toLowerCase(Locale.ROOT);
        Known known = byName.get(username);
        if (!headings.has(Heading.MAIL) && known != null) {
            return known.mail();
        }
        if (mail.isEmpty()) {
            return mail;
        }
        if (!MAIL.matcher(mail).matches() || mail.length() > LONGEST_MAIL) {
            fault(row, "E-post", mail, "en adress som namn@kommunen.se");
        }
        once(row, "E-post", mail);
        Known holder = byMail.get(mail);
        if (holder != null && !holder.username().equals(username)) {
            fault(row, "E-post", mail, "en egen adress; den är redan " + holder.username() + "s");
        }
        return mail;
    }

    /** One person has one identity, and an identity is one person's. */
    private String subject(Row row, String username) {
        String subject = headings.of(row, Heading.SUBJECT);
        if (subject.isEmpty()) {
            return subject;
        }
        if (now.issuer().isEmpty()) {
            fault(row, "Identitet", subject, "tomt så länge ingen inloggningstjänst är ansluten");
        }
        once(row, "Identitet", subject);
        Known holder = bySubject.get(subject);
        Known known = byName.get(username);
        if (holder != null && !holder.username().equals(username)) {
            fault(row, "Identitet", subject, "en egen; den är redan " + holder.username() + "s");
        } else if (known != null && !known.subject().isEmpty() && holder == null) {
            fault(row, "Identitet", subject, "den som " + username + " redan har loggat in med");
        }
        return subject;
    }

    private void whole(Row row, String username) {
        once(row, "Användarnamn", username);
        Known known = byName.get(username);
        if (Arrivals.isNobodys(username)) {
            fault(row, "Användarnamn", username, "någon annans; det är engångskodens");
        } else if (known != null && known.directory()) {
            fault(row, "Användarnamn", username, "ingen rad alls; kommunens katalog avgör");
        }
    }

    private void once(Row row, String column, String value) {
        Integer before = seen.putIfAbsent(column + ":" + value, row.line());
        if (before != null && !value.isEmpty()) {
            fault(row, column, value, "ett eget; samma står på rad " + before);
        }
    }

    /** What is decided; null when nothing is, and the groups are to decide. */
    private @Nullable Set<Role> roles(Row row) {
        String told = headings.of(row, Heading.ROLES);
        if (told.isEmpty()) {
            return null;
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String each : told.toLowerCase(Locale.ROOT).split("[,/+|]| och ")) {
            Role role = Role.words().get(each.strip());
            if (role == null) {
                String choices = String.join(", ", Role.words().keySet());
                fault(row, "Roller", each.strip(), "något av: " + choices);
            } else {
                roles.add(role);
            }
        }
        return roles;
    }

    private void put(Row row, ProvidedPerson told, String mail, @Nullable Set<Role> roles) {
        Known known = byName.get(told.username());
        String name = told.firstName() + " " + told.lastName();
        if (known == null) {
            lines.add(new Line(Sort.NEW, row.line(), name, words(roles)));
        } else if (isSo(known, told, mail, roles)) {
            same++;
            return;
        } else {
            String back = known.left() ? "Är tillbaka. " : "";
            lines.add(new Line(Sort.CHANGED, row.line(), name, back + words(roles)));
        }
        steps.add(() -> now.staff().list(now.by(), told, mail, roles));
    }

    private boolean isSo(Known known, ProvidedPerson told, String mail, @Nullable Set<Role> roles) {
        Person person = now.people().get(known.username());
        if (person == null || known.left() || !known.listed()) {
            return false;
        }
        Employee here = person.employee();
        return here.firstName().equals(told.firstName())
                && here.lastName().equals(told.lastName())
                && here.title().equals(told.title())
                && known.mail().equals(mail)
                && (told.subject().isEmpty() || known.subject().equals(told.subject()))
                && told.area().equals(now.keys().get(here.serviceArea().value().toString()))
                && (roles == null || person.decided() != null && here.roles().equals(roles));
    }

    private static String words(@Nullable Set<Role> roles) {
        return roles == null
                ? "Grupperna i inloggningen avgör rollerna."
                : "Roller: "
                        + roles.stream()
                                .map(Role::swedish)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private void leaveOut() {
        for (Known each :
                byName.values().stream().sorted(Comparator.comparing(Known::username)).toList()) {
            if (each.listed()
                    && !each.directory()
                    && !each.left()
                    && !seen.containsKey("Användarnamn:" + each.username())) {
                lines.add(
                        new Line(
                                Sort.GONE,
                                0,
                                each.username(),
                                "Har slutat: loggas ut och mister sin behörighet."));
                steps.add(() -> now.staff().leave(now.by(), each.id(), "Inte längre i listan"));
            }
        }
    }

    private void fault(Row row, String column, String found, String right) {
        faults.add(Faults.of(row, column, found, right));
    }
}
