package se.uppsikt.access.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Staff;
import se.uppsikt.access.oidc.ClaimMapping;
import se.uppsikt.access.oidc.Mapping;

/** What the directory has told, for those who look after it. */
@Component
public class DirectoryView {
    private final UserRows users;
    private final GroupRows groups;
    private final Mapping mapping;
    private final Access access;
    private final Where where;

    DirectoryView(UserRows users, GroupRows groups, Mapping mapping, Access access, Where where) {
        this.users = users;
        this.groups = groups;
        this.mapping = mapping;
        this.access = access;
        this.where = where;
    }

    /** Where it is reached, and by what somebody is the same. */
    @Component("directoryWhere")
    record Where(ScimAddress address, Settling.Identity identity, Tokens tokens, Staff staff) {}

    /**
     * What the directory has told.
     *
     * @param canBeReleased whether it is shut out and still decides about somebody
     * @param people those who are allowed nothing, and why
     */
    public record Told(
            UserRows.Count count, boolean canBeReleased, List<Line> people, List<Line> groups) {
        public Told {
            people = List.copyOf(people);
            groups = List.copyOf(groups);
        }
    }

    /** Somebody or something by its name there, and what is to be known of it. */
    public record Line(String name, String words) {}

    String address() {
        return where.address().beginning();
    }

    String identity() {
        return where.identity().attribute();
    }

    Told told(int most) {
        UserRows.Count count = users.count();
        List<Line> waiting =
                users.waiting(most).stream()
                        .map(each -> new Line(each.words().userName(), each.problem()))
                        .toList();
        List<Line> lines = new ArrayList<>();
        for (ScimGroup group : groups.part(ScimFilter.of("", ScimFilter.GROUPS), 0, most)) {
            lines.add(new Line(group.displayName(), gives(group)));
        }
        boolean shut = !where.tokens().anyOpens() && where.staff().hasDirectory();
        return new Told(count, shut, waiting, lines);
    }

    private String gives(ScimGroup group) {
        String roles =
                mapping.file().roles().stream()
                        .filter(each -> group.words().contains(each.group()))
                        .map(ClaimMapping.GroupRole::role)
                        .map(access.roleNames()::of)
                        .distinct()
                        .collect(Collectors.joining(", "));
        String area =
                group.words().stream()
                        .filter(mapping.file().areas()::containsKey)
                        .map(each -> "verksamheten " + mapping.file().areas().get(each))
                        .findFirst()
                        .orElse("");
        String both = roles.isEmpty() || area.isEmpty() ? roles + area : roles + ", " + area;
        return both.isEmpty() ? "Ingenting" : both;
    }
}
