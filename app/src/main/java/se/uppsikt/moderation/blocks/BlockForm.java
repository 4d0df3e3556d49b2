package se.uppsikt.moderation.blocks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import se.uppsikt.records.ContributionId;

/**
 * What a person filled in, kept so that a refusal loses no word of it.
 *
 * @param reasons the contributions that are named as reasons, by id
 * @param running the decision in force that the form was made from; empty when there was none
 */
public record BlockForm(
        @BindParam("grund") @Nullable String ground,
        @BindParam("motiv") @Nullable String motive,
        @BindParam("anda") @Nullable String despite,
        @BindParam("till-och-med") @Nullable String lastDay,
        @BindParam("vag") @Nullable String otherWay,
        @BindParam("besked") @Nullable String way,
        @BindParam("inte-asikt") @Nullable String noOpinion,
        @BindParam("nara") @Nullable String close,
        @BindParam("bidrag") @Nullable List<String> reasons,
        @BindParam("galler") @Nullable String running) {

    static final BlockForm EMPTY =
            new BlockForm(null, null, null, null, null, null, null, null, null, null);

    /** Whether anything was filled in yet: then the form's own choices stand. */
    public boolean touched() {
        return running != null;
    }

    public boolean chose(String groundId) {
        return groundId.equals(ground);
    }

    public boolean named(UUID contribution) {
        return reasonIds().contains(new ContributionId(contribution));
    }

    public boolean saidWay(String answer) {
        return answer.equals(way);
    }

    public boolean saidClose(String answer) {
        return answer.equals(close);
    }

    public boolean saidNoOpinion() {
        return "ja".equals(noOpinion);
    }

    public String words() {
        return motive == null ? "" : motive;
    }

    public String otherWords() {
        return despite == null ? "" : despite;
    }

    /** The day as it was written; what is none comes back as it was. */
    public String day(LocalDate otherwise) {
        return lastDay == null ? otherwise.toString() : lastDay;
    }

    public String contact(String otherwise) {
        return otherWay == null ? otherwise : otherWay;
    }

    Optional<LocalDate> chosenDay() {
        try {
            return lastDay == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(lastDay.strip()));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    Optional<Block.Way> chosenWay() {
        return Arrays.stream(Block.Way.values()).filter(each -> saidWay(each.name())).findFirst();
    }

    @Nullable Boolean answeredClose() {
        return switch (close) {
            case "ja" -> true;
            case "nej" -> false;
            case null, default -> null;
        };
    }

    /** What is no id names nothing. */
    List<ContributionId> reasonIds() {
        return reasons == null
                ? List.of()
                : reasons.stream()
                        .flatMap(each -> id(each).stream())
                        .distinct()
                        .map(ContributionId::new)
                        .toList();
    }

    /** The decision that the person saw in force. */
    Optional<BlockId> seen() {
        return running == null ? Optional.empty() : id(running).map(BlockId::new);
    }

    static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
