package se.uppsikt.inbox.views;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;

/** What narrows a list, each in words, with what is left when it is taken away. */
final class Chips {
    private Chips() {}

    /**
     * In the order of the form.
     *
     * @param areas those whose accounts the person sees
     */
    static List<Narrowed.Chip> of(Narrowing narrowing, List<ServiceArea> areas) {
        List<Narrowed.Chip> chips = new ArrayList<>();
        if (narrowing.kind() != null) {
            chips.add(new Narrowed.Chip(narrowing.kind().swedish(), narrowing.withoutKind()));
        }
        if (narrowing.rule() != null) {
            chips.add(new Narrowed.Chip(narrowing.rule().swedish(), narrowing.withoutRule()));
        }
        if (!narrowing.languages().isEmpty()) {
            chips.add(new Narrowed.Chip(languages(narrowing), narrowing.inAnyLanguage()));
        }
        ServiceAreaId area = narrowing.area();
        if (area != null) {
            chips.add(new Narrowed.Chip(name(area, areas), narrowing.withoutArea()));
        }
        if (narrowing.unopened()) {
            chips.add(new Narrowed.Chip("Ingen har öppnat", narrowing.openedToo()));
        }
        if (narrowing.free()) {
            chips.add(new Narrowed.Chip("Ingen svarar nu", narrowing.answeredNowToo()));
        }
        return chips;
    }

    private static String languages(Narrowing narrowing) {
        return narrowing.othersThanSwedish()
                ? "Annat än svenska"
                : "På " + narrowing.languages().iterator().next().swedish();
    }

    /** Of an area without accounts that the person sees nothing is told. */
    private static String name(ServiceAreaId id, List<ServiceArea> areas) {
        return areas.stream()
                .filter(each -> each.id().equals(id))
                .map(ServiceArea::name)
                .findFirst()
                .orElse("En verksamhet vars konton du inte når");
    }
}
