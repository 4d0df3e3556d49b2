package se.uppsikt.access;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.ServiceArea.Holdings.Held;
import se.uppsikt.access.UnitChanged.Act;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;

/**
 * The door where the organisation is changed. A municipality that has pointed out a file of its own
 * changes it there; all others enter it here (decision 0100). Nothing is lost when a unit goes:
 * what it has is told, and somebody takes it over.
 */
@Service
public class OrganisationUnits {
    private final UnitRows rows;
    private final OrganisationRows filled;
    private final UnitClosing closing;
    private final OrganisationLoading.Source source;
    private final Desk desk;

    OrganisationUnits(
            UnitRows rows,
            OrganisationRows filled,
            UnitClosing closing,
            OrganisationLoading.Source source,
            Desk desk) {
        this.rows = rows;
        this.filled = filled;
        this.closing = closing;
        this.source = source;
        this.desk = desk;
    }

    /** What a deed is put on record with. */
    @Component("organisationDesk")
    record Desk(TimeIds ids, ApplicationEventPublisher events, InstantSource time) {}

    /** How it is with a unit. */
    public enum State {
        IN_USE,

        /** Not where the organisation comes from any more, and still in use here. */
        GONE,
        CLOSED
    }

    /** A committee, with how many times it has been changed here. */
    public record Body(CommitteeId id, String code, String name, int version, State state) {}

    /** A service area, with how many times it has been changed here. */
    public record Area(
            ServiceAreaId id,
            String key,
            String name,
            CommitteeId committee,
            boolean wholeMunicipality,
            int version,
            State state) {}

    /** A committee as somebody wants it; the version is the one they saw. */
    public record BodyForm(int version, String code, String name) {}

    /** A service area as somebody wants it; the version is the one they saw. */
    public record AreaForm(
            int version, String key, String name, @Nullable CommitteeId committee, boolean whole) {}

    /** The file that decides, where the municipality has pointed one out; else empty. */
    public String file() {
        return source.own() ? source.place() : "";
    }

    /** All committees, closed ones too, by code. */
    public List<Body> committees() {
        return rows.committees();
    }

    /** All service areas, closed ones too, by name. */
    public List<Area> areas() {
        return rows.areas();
    }

    /** How many people with rights each service area has. */
    public Map<ServiceAreaId, Integer> people() {
        return rows.people();
    }

    /**
     * @throws NotFound when there is none
     */
    public Body committee(UUID id) {
        return one(rows.committees(), each -> each.id().value().equals(id), id);
    }

    /**
     * @throws NotFound when there is none
     */
    public Area area(UUID id) {
        return one(rows.areas(), each -> each.id().value().equals(id), id);
    }

    private static <T> T one(List<T> all, Predicate<T> is, UUID id) {
        return all.stream().filter(is).findFirst().orElseThrow(() -> new NotFound("unit " + id));
    }

    /** A key made of a name; empty when nothing of it does. */
    public static String key(String name) {
        return UnitRules.key(name);
    }

    /** What the service area has that somebody must take over, people first. */
    public List<Held> held(ServiceAreaId area) {
        return closing.held(area);
    }

    /** What depends on the committee, service areas first. */
    public List<Held> held(CommitteeId committee) {
        return closing.held(committee);
    }

    /**
     * Enters a committee.
     *
     * @throws Refused with every reason at once
     */
    @Transactional
    public CommitteeId enter(Employee by, BodyForm wanted) {
        begin(by);
        Refused.ifAny(UnitRules.objections(wanted, null, rows.committees()));
        CommitteeId id = new CommitteeId(desk.ids().next());
        rows.add(id, wanted);
        note(Act.ENTERED, by, id.value(), wanted.code() + " " + wanted.name(), null);
        return id;
    }

    /** Changes a committee's name; one that was closed or gone is in use again. */
    @Transactional
    public void change(Employee by, CommitteeId id, BodyForm wanted) {
        begin(by);
        Body before = committee(id.value());
        List<Body> others =
                rows.committees().stream().filter(each -> !each.id().equals(id)).toList();
        Refused.ifAny(UnitRules.objections(wanted, before, others));
        rows.change(id, wanted);
        note(Act.CHANGED, by, id.value(), before.code() + " " + wanted.name(), null);
    }

    /** Enters a service area. */
    @Transactional
    public ServiceAreaId enter(Employee by, AreaForm wanted) {
        begin(by);
        Refused.ifAny(UnitRules.objections(wanted, null, rows.areas(), rows.committees()));
        ServiceAreaId id = new ServiceAreaId(desk.ids().next());
        rows.add(id, wanted, requireNonNull(wanted.committee()));
        note(Act.ENTERED, by, id.value(), wanted.key() + " " + wanted.name(), null);
        return id;
    }

    /** Changes a service area; one that was closed or gone is in use again. */
    @Transactional
    public void change(Employee by, ServiceAreaId id, AreaForm wanted) {
        begin(by);
        Area before = area(id.value());
        List<Area> others = rows.areas().stream().filter(each -> !each.id().equals(id)).toList();
        Refused.ifAny(UnitRules.objections(wanted, before, others, rows.committees()));
        rows.change(id, wanted, requireNonNull(wanted.committee()));
        closing.follow(by, before.committee());
        note(Act.CHANGED, by, id.value(), before.key() + " " + wanted.name(), null);
    }

    /** The committee is no longer where the organisation comes from; it stays here. */
    @Transactional
    public void gone(Employee by, Body body) {
        begin(by);
        rows.gone(body.id(), desk.time().instant());
        note(Act.GONE, by, body.id().value(), body.code() + " " + body.name(), null);
    }

    /** The service area is no longer where the organisation comes from; it stays here. */
    @Transactional
    public void gone(Employee by, Area area) {
        begin(by);
        rows.gone(area.id(), desk.time().instant());
        note(Act.GONE, by, area.id().value(), area.key() + " " + area.name(), null);
    }

    /** Closes a committee that nothing depends on. */
    @Transactional
    public void close(Employee by, CommitteeId id, int version) {
        administers(by);
        filled.lock();
        Body body = committee(id.value());
        closing.follow(by, id);
        List<Objection> objections = againstClosing(body.state(), body.version(), version);
        held(id).forEach(each -> objections.add(UnitClosing.left(each)));
        if (inUse(rows.committees(), Body::state) < 2) {
            objections.add(UnitRules.of("Det är den enda nämnden, och någon måste finnas."));
        }
        Refused.ifAny(objections);
        rows.close(id, desk.time().instant());
        note(Act.CLOSED, by, id.value(), body.code() + " " + body.name(), null);
    }

    /**
     * Closes a service area; what it has goes to another, all of it or nothing.
     *
     * @param to who takes over; null when there is nothing to take over
     */
    @Transactional
    public void close(Employee by, ServiceAreaId id, int version, @Nullable ServiceAreaId to) {
        administers(by);
        filled.lock();
        Area area = area(id.value());
        List<Objection> objections = againstClosing(area.state(), area.version(), version);
        Area receiver = to == null ? null : area(to.value());
        if (receiver == null) {
            held(id).forEach(each -> objections.add(UnitClosing.left(each)));
        } else if (receiver.state() == State.CLOSED || receiver.id().equals(id)) {
            objections.add(UnitRules.of("Välj en annan verksamhet, som inte är stängd."));
        }
        if (inUse(rows.areas(), Area::state) < 2) {
            objections.add(UnitRules.of("Det är den enda verksamheten, och någon måste finnas."));
        }
        Refused.ifAny(objections);
        if (receiver != null) {
            closing.handOver(by, area, receiver);
        }
        rows.close(id, to, desk.time().instant());
        note(Act.CLOSED, by, id.value(), area.key() + " " + area.name(), to);
    }

    private static <T> long inUse(List<T> all, Function<T, State> state) {
        return all.stream().filter(each -> state.apply(each) != State.CLOSED).count();
    }

    /** What stands in the file is closed by being taken out of it. */
    private List<Objection> againstClosing(State state, int now, int seen) {
        List<Objection> objections = new ArrayList<>();
        UnitRules.version(now, seen, objections);
        if (state == State.CLOSED) {
            objections.add(UnitRules.of("Den är redan stängd."));
        } else if (source.own() && state == State.IN_USE) {
            objections.add(UnitRules.of(fileDecides()));
        }
        return objections;
    }

    private String fileDecides() {
        return "Organisationen står i filen " + source.place() + ". Ändra där och starta om.";
    }

    private void begin(Employee by) {
        administers(by);
        if (source.own()) {
            throw new Refused(UnitRules.of(fileDecides()));
        }
        filled.lock();
    }

    private static void administers(Employee by) {
        if (!by.has(Role.ADMINISTRATOR)) {
            throw new NotPermitted(Permission.ADMINISTER, Role.ADMINISTRATOR);
        }
    }

    private void note(Act act, Employee by, UUID unit, String words, @Nullable ServiceAreaId to) {
        desk.events()
                .publishEvent(new UnitChanged(act, by, desk.time().instant(), unit, words, to));
    }
}
