package se.uppsikt.records.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.destruction.Cutting.Planned;

/**
 * The fingerprint over what a contribution was cut out of, with what each was before and after; as
 * {@code records.cut_print} takes it when it is read again.
 */
final class CutPrint {
    static final Sha256 OF_NOTHING = Sha256.of(new byte[0]);

    private CutPrint() {}

    /** Of each that anything was cut for. */
    static Map<ContributionId, Sha256> of(List<Planned> inOrder) {
        Map<ContributionId, StringBuilder> lines = new HashMap<>();
        for (Planned cut : inOrder) {
            String line = cut.original() + " " + cut.before() + " " + cut.after();
            for (ContributionId each : cut.out()) {
                lines.merge(
                        each, new StringBuilder(line), (all, one) -> all.append(';').append(one));
            }
        }
        Map<ContributionId, Sha256> prints = new HashMap<>();
        lines.forEach((id, all) -> prints.put(id, Sha256.of(all.toString().getBytes(UTF_8))));
        return prints;
    }
}
