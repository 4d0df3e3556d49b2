package se.uppsikt.moderation.blocks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.SwedishTime;

/** The decisions as a table to hand out: whoever asks may have it (TF 2 kap. 15 §; M7). */
final class BlockTable {
    private BlockTable() {}

    /**
     * @param part what follows after a decision; after null the first part
     */
    static void write(
            Function<@Nullable Block, List<Block>> part,
            Function<Block, String> account,
            OutputStream out)
            throws IOException {
        Csv table = new Csv(Csv.Form.SPREADSHEET, out);
        table.line(
                "Konto",
                "Person",
                "Plattformens nummer",
                "Läge",
                "Beslutad",
                "Till och med",
                "Upphörde",
                "Grund",
                "Stöd",
                "Avvägning",
                "Ändå i proportion",
                "Åtgärder före",
                "Annan väg",
                "Personen får veta",
                "Beslutad av",
                "Medhåll eller nej av",
                "Varför den upphörde");
        @Nullable Block last = null;
        List<Block> blocks = part.apply(null);
        while (!blocks.isEmpty()) {
            for (Block block : blocks) {
                line(table, block, account.apply(block));
                last = block;
            }
            blocks = part.apply(last);
        }
    }

    private static void line(Csv table, Block block, String account) throws IOException {
        Block.Word second = block.second();
        Block.Word ended = block.ended();
        table.line(
                account,
                block.person().shown(),
                block.person().platformId(),
                block.state().swedish(),
                SwedishTime.day(block.decided().at()),
                SwedishTime.day(block.until().minusSeconds(1)),
                ended == null ? null : SwedishTime.day(ended.at()),
                block.why().groundName(),
                block.why().legalBasis(),
                block.why().motive(),
                block.why().despite(),
                block.earlier(),
                block.told().otherWay(),
                block.told().way().swedish(),
                block.decided().label(),
                second == null ? null : second.label(),
                ended == null ? null : ended.motive());
    }
}
