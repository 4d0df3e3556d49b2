package se.uppsikt.archive.eark;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The schemas that a package carries so that its METS can be read in a hundred years: METS 1.12
 * (CC0), its XLink schema, and the two E-ARK extensions (CC BY 4.0, DILCIS Board). They are fetched
 * when Uppsikt is built and shipped unchanged.
 */
final class PackageSchemas {
    static final List<String> NAMES =
            List.of(
                    "DILCISExtensionMETS.xsd",
                    "DILCISExtensionSIPMETS.xsd",
                    "mets.xsd",
                    "xlink.xsd");

    private PackageSchemas() {}

    static InputStream open(String name) throws IOException {
        InputStream schema = PackageSchemas.class.getResourceAsStream("/package-schemas/" + name);
        if (schema == null) {
            throw new IOException("schema missing from the program: " + name);
        }
        return schema;
    }
}
