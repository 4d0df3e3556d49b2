package se.uppsikt.records.casesystems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.ReceiptReader.Receipt;
import se.uppsikt.records.casesystems.ReceiptReader.Unreadable;

/**
 * Takes in the receipts that lie in a committee's folder. A file counts as a whole or not at all;
 * one that cannot be right is moved aside, with the reason beside it. Read twice, after a process
 * that died, it says nothing new.
 */
@Component
class ReceiptFolder {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptFolder.class);
    private static final int AT_ONCE = 100;
    private static final long LARGEST = 1024 * 1024;

    private final ReceiverRows receivers;
    private final FolderDelivery folders;
    private final FilingRows rows;
    private final Filings filings;
    private final TransactionTemplate transactions;

    ReceiptFolder(
            ReceiverRows receivers,
            FolderDelivery folders,
            FilingRows rows,
            Filings filings,
            TransactionTemplate transactions) {
        this.receivers = receivers;
        this.folders = folders;
        this.rows = rows;
        this.filings = filings;
        this.transactions = transactions;
    }

    void read() {
        for (CaseReceiver receiver : receivers.all().values()) {
            if (receiver.way() == Way.FOLDER) {
                try {
                    read(receiver.committee());
                } catch (IOException trouble) {
                    LOG.warn(
                            "the receipts of committee {} cannot be read: {}",
                            receiver.committee().value(),
                            trouble.getClass().getName());
                }
            }
        }
    }

    private void read(CommitteeId committee) throws IOException {
        FilingFolders folder = folders.folders(committee);
        folder.open();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.receipts())) {
            files = all.filter(ReceiptFolder::isReceipt).sorted().limit(AT_ONCE).toList();
        }
        for (Path file : files) {
            try {
                take(committee, file);
                move(file, folder.read());
            } catch (Unreadable wrong) {
                refuse(file, folder.refused(), wrong.swedish());
            }
        }
    }

    /** What is still being written has another ending. */
    private static boolean isReceipt(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".csv") || name.endsWith(".xml"))
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private void take(CommitteeId committee, Path file) throws IOException, Unreadable {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable("Filen är för stor.");
        }
        List<Receipt> receipts =
                ReceiptReader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        for (Receipt each : receipts) {
            Filing filing = rows.find(each.id()).orElse(null);
            if (filing == null
                    || !filing.committee().equals(committee)
                    || each.version() > filing.version()) {
                throw new Unreadable(
                        "Uppsikt har inte lämnat version "
                                + each.version()
                                + " av "
                                + each.id().value()
                                + " hit.");
            }
        }
        try {
            transactions.executeWithoutResult(_ -> receipts.forEach(this::take));
        } catch (WrongNumber wrong) {
            rows.wrongReceipt(wrong.receipt.id(), "Kvittot godtogs inte. " + wrong.told);
            throw new Unreadable(wrong.told);
        }
    }

    private void take(Receipt receipt) {
        try {
            filings.numbered(Filings.MACHINE, receipt.id(), receipt.version(), receipt.number());
        } catch (Refused refused) {
            throw new WrongNumber(receipt, refused);
        }
    }

    /** Takes back all of the file, and knows which receipt it was. */
    private static final class WrongNumber extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Receipt receipt;
        private final String told;

        private WrongNumber(Receipt receipt, Refused refused) {
            super(refused);
            this.receipt = receipt;
            this.told =
                    refused.objections().stream()
                            .map(Objection::sentence)
                            .collect(Collectors.joining(" "));
        }
    }

    private static void refuse(Path file, Path to, String why) throws IOException {
        Path reason = to.resolve(file.getFileName() + ".skal.txt");
        Files.write(reason, (why + "\n").getBytes(StandardCharsets.UTF_8));
        move(file, to);
    }

    /** One of the same name that was read before stays; this one gets a number. */
    private static void move(Path file, Path to) throws IOException {
        Path there = to.resolve(file.getFileName());
        if (Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            int number = 2;
            while (Files.exists(
                    to.resolve(number + "-" + file.getFileName()), LinkOption.NOFOLLOW_LINKS)) {
                number++;
            }
            there = to.resolve(number + "-" + file.getFileName());
        }
        Files.move(file, there, StandardCopyOption.ATOMIC_MOVE);
    }
}
