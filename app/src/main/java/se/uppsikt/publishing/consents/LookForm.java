package se.uppsikt.publishing.consents;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Who is said to be seen in a picture. What the form did not show is left as it is, so that a form
 * that was searched in takes nobody away.
 *
 * @param who whether it is nobody or these
 * @param peopleShown the people whom the form showed
 * @param people those of them who are seen
 * @param basesShown the bases that the form showed
 * @param bases those of them that are about the picture
 */
public record LookForm(
        @BindParam("vem") @Nullable String who,
        @BindParam("visad") @Nullable List<String> peopleShown,
        @BindParam("person") @Nullable List<String> people,
        @BindParam("visad-grund") @Nullable List<String> basesShown,
        @BindParam("grund") @Nullable List<String> bases) {

    public boolean nobody() {
        return "ingen".equals(who);
    }

    boolean answered() {
        return nobody() || "dessa".equals(who);
    }

    Set<ParticipantId> shown() {
        return participants(peopleShown);
    }

    Set<ParticipantId> seen() {
        return nobody() ? Set.of() : participants(people);
    }

    Set<BasisId> shownBases() {
        return bases(basesShown);
    }

    Set<BasisId> with() {
        return nobody() ? Set.of() : bases(bases);
    }

    private static Set<ParticipantId> participants(@Nullable List<String> written) {
        return BasisForm.ids(written).stream().map(ParticipantId::new).collect(Collectors.toSet());
    }

    private static Set<BasisId> bases(@Nullable List<String> written) {
        return BasisForm.ids(written).stream().map(BasisId::new).collect(Collectors.toSet());
    }

    public boolean has(UUID id) {
        return people != null && people.contains(id.toString())
                || bases != null && bases.contains(id.toString());
    }
}
