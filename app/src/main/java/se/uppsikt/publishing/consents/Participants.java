package se.uppsikt.publishing.consents;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.publishing.consents.Basis.Guardian;
import se.uppsikt.publishing.consents.Basis.Withdrawal;
import se.uppsikt.publishing.consents.ConsentDeed.Act;
import se.uppsikt.publishing.mediabank.AssetId;

/** Keeping people and their bases: each act whole, on record, and by the own unit alone. */
@Service
class Participants {
    /** Those who publish meet those who are shown. */
    private static final Set<Role> WRITERS =
            EnumSet.of(Role.EDITOR, Role.ACCOUNT_OWNER, Role.COMMUNICATIONS);

    private final ParticipantRows rows;
    private final BasisRows bases;
    private final SeenRows seen;
    private final ParticipantReading.Around around;
    private final ConsentDesk desk;

    Participants(
            ParticipantRows rows,
            BasisRows bases,
            SeenRows seen,
            ParticipantReading.Around around,
            ConsentDesk desk) {
        this.rows = rows;
        this.bases = bases;
        this.seen = seen;
        this.around = around;
        this.desk = desk;
    }

    /** A new person with a first basis, seen in the pictures that it is about. */
    @Transactional
    ParticipantId enter(Employee me, ParticipantForm person, BasisForm form) {
        requireWriter(me, me.serviceArea());
        List<Objection> objections = new ArrayList<>(person.objections());
        objections.addAll(BasisRules.objections(form, desk.today()));
        Refused.ifAny(objections);
        Participant participant =
                new Participant(
                        new ParticipantId(desk.id()),
                        me.serviceArea(),
                        person.name(),
                        person.contact(),
                        desk.now(),
                        null);
        rows.add(participant, me);
        desk.done(Act.ENTERED, me, about(participant.id()));
        basis(me, participant, form);
        return participant.id();
    }

    @Transactional
    void change(Employee me, ParticipantId id, ParticipantForm form) {
        Participant participant = own(me, id);
        Refused.ifAny(form.objections());
        if (!form.equals(ParticipantForm.of(participant))) {
            rows.change(id, form.name(), form.contact());
            desk.done(Act.CHANGED, me, about(id));
        }
    }

    @Transactional
    void basis(Employee me, ParticipantId id, BasisForm form) {
        Participant participant = own(me, id);
        Refused.ifAny(BasisRules.objections(form, desk.today()));
        basis(me, participant, form);
    }

    private void basis(Employee me, Participant participant, BasisForm form) {
        Basis basis =
                new Basis(
                        new BasisId(desk.id()),
                        participant.id(),
                        BasisRules.content(form, me.label()),
                        BasisRules.guardians(form, me.label()),
                        form.assets(),
                        null);
        bases.add(basis, me, desk.now());
        for (AssetId asset : basis.assets()) {
            seen.looked(asset, me, desk.now());
            seen.add(asset, List.of(participant.id()));
        }
        desk.done(
                Act.BASIS,
                me,
                Map.of(
                        "basis", basis.id().value().toString(),
                        "participant", participant.id().value().toString(),
                        "kind", basis.content().kind().name(),
                        "assets", BasisWithdrawn.named(basis.assets())));
    }

    /** A guardian who was asked has said yes. */
    @Transactional
    ParticipantId agrees(Employee me, BasisId id, int place, @Nullable LocalDate day) {
        Basis basis = held(me, id);
        Refused.ifAny(BasisRules.agreeing(basis, place, day, desk.today()));
        bases.agrees(id, new Guardian(place, "", requireNonNull(day), me.label()));
        desk.done(
                Act.AGREED,
                me,
                Map.of(
                        "basis", id.value().toString(),
                        "participant", basis.participant().value().toString(),
                        "place", Integer.toString(place)));
        return basis.participant();
    }

    /** Somebody takes it back; why is not asked. */
    @Transactional
    ParticipantId withdraw(Employee me, BasisId id, @Nullable LocalDate on, String told) {
        bases.find(id).ifPresent(this::holdPosts);
        Basis basis = held(me, id);
        Refused.ifAny(BasisRules.withdrawing(basis, on, told, desk.today()));
        Withdrawal withdrawal = new Withdrawal(requireNonNull(on), told, me.label());
        bases.withdraw(id, withdrawal, desk.now());
        desk.onRecord(
                new BasisWithdrawn(
                        me, desk.now(), id, basis.participant(), withdrawal.on(), basis.assets()));
        return basis.participant();
    }

    /** As whoever releases them: first what goes out, then what it rests on. */
    private void holdPosts(Basis basis) {
        around.publications().hold(basis.assets().stream().map(AssetId::value).toList());
    }

    /** The basis, held, for somebody who may change it. */
    private Basis held(Employee me, BasisId id) {
        Basis basis = bases.locked(id).orElseThrow(() -> new NotFound("legal basis " + id.value()));
        own(me, basis.participant());
        return basis;
    }

    private Participant own(Employee me, ParticipantId id) {
        Participant participant =
                rows.find(id).orElseThrow(() -> new NotFound("participant " + id.value()));
        requireWriter(me, participant.owner());
        return participant;
    }

    static boolean mayWrite(Employee me, ServiceAreaId owner) {
        return me.serviceArea().equals(owner) && WRITERS.stream().anyMatch(me::has);
    }

    private void requireWriter(Employee me, ServiceAreaId owner) {
        if (!mayWrite(me, owner)) {
            throw notHere(owner);
        }
    }

    /** For whoever meets a person of another unit. */
    NotPermitted notHere(ServiceAreaId owner) {
        return new NotPermitted(
                "Bara den verksamhet som har kontakt med den medverkande läser och skriver här. Be "
                        + around.unit(owner)
                        + " att göra det.");
    }

    private static Map<String, String> about(ParticipantId id) {
        return Map.of("participant", id.value().toString());
    }
}
