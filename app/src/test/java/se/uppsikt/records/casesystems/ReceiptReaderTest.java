package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.records.casesystems.ReceiptReader.Receipt;
import se.uppsikt.records.casesystems.ReceiptReader.Unreadable;

/** H4: receipts are read as they are meant, and a file with anything wrong is not read at all. */
@Proves("H4")
class ReceiptReaderTest {
    private static final String ID = Examples.id(1).value().toString();
    private static final String OTHER = Examples.id(2).value().toString();

    private static List<Receipt> read(String name, String text) throws Unreadable {
        return ReceiptReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;version;diarienummer\n%s;2;KS 2026/1\n",
                "\uFEFFid;version;diarienummer\r\n\"%s\";\"2\";\" KS  2026/1 \"\r\n\r\n",
                "ID,Version,Diarienummer\n%s,2,KS 2026/1"
            })
    void aTableIsReadAsSpreadsheetsWriteIt(String table) throws Unreadable {
        assertThat(read("kvitto.csv", table.formatted(ID)))
                .containsExactly(new Receipt(Examples.id(1), 2, "KS 2026/1"));
    }

    @Test
    void xmlIsReadWhateverItsRootIsCalled() throws Unreadable {
        assertThat(
                        read(
                                "KVITTO.XML",
                                "<kvitton><kvitto id=\"%s\" version=\"1\" diarienummer=\"KS 2026/1\"/>"
                                                .formatted(ID)
                                        + "<kvitto id=\"%s\" version=\"3\" diarienummer=\"KS 2026/2\"/></kvitton>"
                                                .formatted(OTHER)))
                .containsExactly(
                        new Receipt(Examples.id(1), 1, "KS 2026/1"),
                        new Receipt(Examples.id(2), 3, "KS 2026/2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id;version;diarienummer\n",
                "nummer;id\nKS 2026/1;%s",
                "id;version;diarienummer\n%s;1",
                "id;version;diarienummer\n%s;0;KS 2026/1",
                "id;version;diarienummer\n../../etc/passwd;1;KS 2026/1",
                "id;version;diarienummer\n%1$s;1;KS 2026/1\n%1$s;1;KS 2026/2"
            })
    void aTableThatCannotBeRightIsRefusedAsAWhole(String table) {
        assertThatThrownBy(() -> read("kvitto.csv", table.formatted(ID)))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aTableInAnotherAlphabetIsRefusedAndNotGuessedAt() {
        byte[] latin =
                ("id;version;diarienummer\n" + ID + ";1;Ä 1").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ReceiptReader.read("kvitto.csv", latin))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<kvitton>",
                "<kvitton/>",
                "<!DOCTYPE k [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kvitto id=\"%s\" version=\"1\""
                        + " diarienummer=\"&x;\"/>",
                "<kvitto id=\"%s\" diarienummer=\"KS 2026/1\"/>"
            })
    void xmlThatCannotBeRightIsRefusedAndFollowsNothing(String xml) {
        assertThatThrownBy(() -> read("kvitto.xml", xml.formatted(ID)))
                .isInstanceOf(Unreadable.class);
    }
}
