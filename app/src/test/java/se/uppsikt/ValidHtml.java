package se.uppsikt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The W3C's checker of HTML, run here. Its schemas take seconds to read and are read once, and nest
 * deeper than an ordinary thread can go.
 */
public final class ValidHtml {
    private static final long DEEP = 64 << 20;
    private static final ExecutorService THREAD =
            Executors.newSingleThreadExecutor(
                    task -> {
                        Thread thread = new Thread(null, task, "valid-html", DEEP);
                        thread.setDaemon(true);
                        return thread;
                    });
    private static final Future<ValidHtml> CHECKER = THREAD.submit(ValidHtml::new);

    private final List<String> faults = new ArrayList<>();
    private final ErrorHandler told = new Told();
    private final SimpleDocumentValidator validator =
            new SimpleDocumentValidator(false, false, false);

    private ValidHtml() {
        try {
            validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", told);
        } catch (Exception e) {
            throw new IllegalStateException("the checker's own schemas cannot be read", e);
        }
    }

    /** What the checker says of a page, each with the line it stands on; empty when it is valid. */
    public static List<String> faults(String page) {
        try {
            return THREAD.submit(() -> CHECKER.get().check(page)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the checker stopped", e);
        }
    }

    private List<String> check(String page) throws SAXException, IOException {
        faults.clear();
        validator.setUpValidatorAndParsers(told, false, false);
        InputSource source =
                new InputSource(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        source.setSystemId("http://page.invalid/");
        validator.checkHtmlInputSource(source);
        String[] lines = page.split("\n", -1);
        return faults.stream().map(fault -> fault + "   " + line(lines, fault)).toList();
    }

    private static String line(String[] lines, String fault) {
        int at = Integer.parseInt(fault.substring(0, fault.indexOf(':'))) - 1;
        String line = at >= 0 && at < lines.length ? lines[at].strip() : "";
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    private final class Told implements ErrorHandler {
        @Override
        public void warning(SAXParseException fault) {
            keep(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            keep(fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            keep(fault);
        }

        private void keep(SAXParseException fault) {
            faults.add(fault.getLineNumber() + ": " + fault.getMessage());
        }
    }
}
