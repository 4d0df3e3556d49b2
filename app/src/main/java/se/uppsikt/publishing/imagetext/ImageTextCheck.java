package se.uppsikt.publishing.imagetext;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;

/** Whether what is written in pictures can be read on this machine. */
@Component
class ImageTextCheck implements Check {
    private static final String INSTALL = "sudo apt-get install tesseract-ocr tesseract-ocr-swe";

    private final Tesseract program;

    @Autowired
    ImageTextCheck() {
        this(Tesseract.installed());
    }

    ImageTextCheck(Tesseract program) {
        this.program = program;
    }

    @Override
    public String id() {
        return "picture-text";
    }

    @Override
    public String name() {
        return "Text i bilder";
    }

    @Override
    public int place() {
        return 95;
    }

    @Override
    public boolean necessary() {
        return false;
    }

    @Override
    public boolean ofThisMachine() {
        return true;
    }

    @Override
    public How how() {
        return How.settings(
                "Programmet tesseract läser det som står skrivet i en bild, så att den som publicerar ser"
                        + " om det fattas i texten. Utan det skriver den som publicerar av bilden för"
                        + " hand.",
                INSTALL);
    }

    @Override
    public Found look() {
        if (!program.isHere()) {
            return new Found.Missing(
                    "Programmet tesseract finns inte på den här datorn. Text i bilder skrivs av för hand.",
                    INSTALL);
        }
        Optional<List<String>> languages = program.languages();
        if (languages.isEmpty()) {
            return new Found.Untold("Programmet tesseract finns, men svarar inte.");
        }
        return languages.get().containsAll(List.of("swe", "eng"))
                ? new Found.Right("Text i bilder läses på svenska och engelska.")
                : new Found.Wrong(
                        "Programmet tesseract finns, men kan inte läsa både svenska och engelska.",
                        INSTALL);
    }
}
