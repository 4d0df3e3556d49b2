package se.uppsikt.moderation.blocks;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** The door of the blocks: one decision about one person, by people alone (M7). */
@Service
public class Blocks {
    private final BlockRows rows;
    private final Weighing weighing;
    private final Moderation moderation;
    private final Platforms platforms;
    private final Desk desk;

    Blocks(
            BlockRows rows,
            Weighing weighing,
            Moderation moderation,
            Platforms platforms,
            Desk desk) {
        this.rows = rows;
        this.weighing = weighing;
        this.moderation = moderation;
        this.platforms = platforms;
        this.desk = desk;
    }

    /** What a decision is taken under, and where it is told. */
    @Component("blocksDesk")
    record Desk(
            Policy policy,
            Locks locks,
            TimeIds ids,
            ApplicationEventPublisher events,
            InstantSource time) {}

    /**
     * Decides, or proposes where another person must agree.
     *
     * @throws Refused with everything that is missing, or when somebody else came first
     */
    @Transactional
    public BlockId decide(Employee me, ContributionId id, BlockForm form) {
        Contribution about = weighing.mayDecide(me, id);
        desk.locks().take(Locks.Lock.BLOCK, about.account().value());
        Guideline guideline = desk.policy().current();
        Instant now = desk.time().instant();
        Weighing.Scales scales = weighing.scales(me, about, form);
        BlockRules.Basis basis = scales.basis(guideline, now);
        Optional<Block> running = running(about);
        List<Objection> objections = new ArrayList<>(BlockRules.decision(form, basis));
        objections.addAll(conflicts(me, scales.named(), form.answeredClose()));
        if (!running.map(Block::id).equals(form.seen())) {
            objections.add(BlockRules.overtaken());
        }
        Refused.ifAny(objections.stream().distinct().toList());
        Block block = block(me, about, form, scales, basis);
        if (block.runs()) {
            replace(me, running);
        }
        if (!rows.add(block)) {
            throw new Refused(BlockRules.overtaken());
        }
        if (block.runs()) {
            begin(me, block, BlockDeed.Word.DECIDED);
        } else {
            note(me, block, BlockDeed.Word.PROPOSED, block.why().motive());
        }
        return block.id();
    }

    private Optional<Block> running(Contribution about) {
        String author = about.author().platformId();
        return author == null ? Optional.empty() : rows.running(about.account(), author);
    }

    private List<Objection> conflicts(
            Employee me, List<Contribution> named, @Nullable Boolean close) {
        return named.stream()
                .flatMap(each -> moderation.againstDeciding(me, each, close).stream())
                .toList();
    }

    private Block block(
            Employee me,
            Contribution about,
            BlockForm form,
            Weighing.Scales scales,
            BlockRules.Basis basis) {
        Ground ground = basis.on(form).orElseThrow().ground();
        String author = requireNonNull(about.author().platformId());
        String contact = form.contact("").strip();
        return new Block(
                new BlockId(desk.ids().next()),
                about.account(),
                new Block.Person(author, about.author().name()),
                rows.latest(about.account(), author).map(Block::about).orElse(about.id()),
                scales.named().stream().map(Contribution::id).toList(),
                basis.earlier(),
                why(ground, form, basis),
                new Block.Told(
                        contact,
                        form.chosenWay().orElseThrow(),
                        BlockNoticeRules.notice(
                                ground,
                                weighing.accountName(about.account()),
                                form.chosenDay().orElseThrow(),
                                contact,
                                basis.guideline())),
                SwedishTime.endOf(form.chosenDay().orElseThrow()),
                form.seen().orElse(null),
                basis.secondPerson() ? Block.State.PROPOSED : Block.State.IN_FORCE,
                new Block.Decided(me.id(), me.label(), basis.now()),
                null,
                null);
    }

    private static Block.Why why(Ground ground, BlockForm form, BlockRules.Basis basis) {
        return new Block.Why(
                ground.id(),
                ground.name(),
                ground.legalBasis(),
                basis.secondPerson(),
                basis.guideline().version(),
                form.words().strip(),
                basis.enough() ? null : form.otherWords().strip());
    }

    /** Another person agrees with a proposal, and it begins. */
    @Transactional
    public void agree(Employee me, BlockId id, String motive, @Nullable Boolean close) {
        Block block = held(me, id);
        Instant now = desk.time().instant();
        List<Objection> objections =
                new ArrayList<>(
                        BlockRules.second(block, me.id(), motive, desk.policy().current(), now));
        objections.addAll(conflicts(me, weighing.reasons(block), close));
        Optional<Block> running = rows.running(block.account(), block.person().platformId());
        if (!running.map(Block::id).equals(Optional.ofNullable(block.replaces()))) {
            objections.add(BlockRules.overtaken());
        }
        Refused.ifAny(objections.stream().distinct().toList());
        replace(me, running);
        rows.answered(id, Block.State.IN_FORCE, word(me, motive, now));
        note(me, block, BlockDeed.Word.AGREED, motive);
        begin(me, block, BlockDeed.Word.DECIDED);
    }

    @Transactional
    public void decline(Employee me, BlockId id, String motive, @Nullable Boolean close) {
        Block block = held(me, id);
        Instant now = desk.time().instant();
        List<Objection> objections =
                new ArrayList<>(
                        BlockRules.decline(block, me.id(), motive, desk.policy().current(), now));
        objections.addAll(conflicts(me, weighing.reasons(block), close));
        Refused.ifAny(objections.stream().distinct().toList());
        rows.answered(id, Block.State.DECLINED, word(me, motive, now));
        note(me, block, BlockDeed.Word.DECLINED, motive);
    }

    /** Ends it before its time, for a reason. */
    @Transactional
    public void endEarly(Employee me, BlockId id, String motive) {
        Block block = held(me, id);
        Refused.ifAny(BlockRules.endEarly(block, motive, desk.policy().current()));
        end(me, block, BlockDeed.Word.ENDED_EARLY, motive.strip());
    }

    /** Ends it because its time is out, if it is still in force. */
    @Transactional
    void timeIsOut(Actor actor, BlockId id) {
        rows.locked(id)
                .filter(Block::runs)
                .filter(block -> !block.until().isAfter(desk.time().instant()))
                .ifPresent(
                        block -> end(actor, block, BlockDeed.Word.ENDED, "Sista dagen är över."));
    }

    private void end(Actor actor, Block block, BlockDeed.Word deed, String motive) {
        rows.end(block.id(), word(actor, motive, desk.time().instant()));
        platforms.unblock(actor, block.about());
        note(actor, block, deed, motive);
    }

    /** A new decision about the same person: the person is not let in between the two. */
    private void replace(Employee me, Optional<Block> running) {
        running.ifPresent(
                old -> {
                    String motive = "Ersatt av ett nytt beslut.";
                    rows.end(old.id(), word(me, motive, desk.time().instant()));
                    note(me, old, BlockDeed.Word.REPLACED, motive);
                });
    }

    private void begin(Employee me, Block block, BlockDeed.Word deed) {
        platforms.block(me, block.about());
        note(me, block, deed, block.why().motive());
    }

    private Block held(Employee me, BlockId id) {
        Block seen = rows.find(id).orElseThrow(() -> new NotFound("block " + id.value()));
        weighing.requireModerator(me, seen.account());
        desk.locks().take(Locks.Lock.BLOCK, seen.account().value());
        return rows.locked(id).orElseThrow(() -> new NotFound("block " + id.value()));
    }

    private static Block.Word word(Actor actor, String motive, Instant at) {
        return new Block.Word(actor.label(), motive.strip(), at);
    }

    /** On the life of everything that is named as a reason. */
    private void note(Actor actor, Block block, BlockDeed.Word deed, String motive) {
        Instant now = desk.time().instant();
        Map<String, String> particulars = particulars(block, motive);
        desk.events()
                .publishEvent(
                        new DeedsOnRecord(
                                block.reasons().stream()
                                        .map(
                                                each ->
                                                        new BlockDeed(
                                                                deed,
                                                                actor,
                                                                now,
                                                                block.account(),
                                                                each,
                                                                desk.policy().current().version(),
                                                                particulars))
                                        .toList()));
    }

    private static Map<String, String> particulars(Block block, String motive) {
        Map<String, String> particulars = new HashMap<>();
        particulars.put("block", block.id().value().toString());
        particulars.put("ground", block.why().ground());
        particulars.put("legalBasis", block.why().legalBasis());
        particulars.put("until", block.until().toString());
        particulars.put("earlier", Integer.toString(block.earlier()));
        particulars.put("motive", motive.strip());
        if (block.why().despite() != null) {
            particulars.put("despite", block.why().despite());
        }
        return particulars;
    }
}
