package se.uppsikt.archive.eark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Finds the XLink schema in the program, so that no schema check goes out on the network. */
final class LocalSchemas implements LSResourceResolver {
    @Override
    public LSInput resolveResource(
            String type, String namespace, String publicId, String systemId, String baseUri) {
        if (!"http://www.w3.org/1999/xlink".equals(namespace)) {
            throw new IllegalStateException("a schema asks for " + systemId);
        }
        try {
            var registry = DOMImplementationRegistry.newInstance();
            LSInput input =
                    ((DOMImplementationLS) registry.getDOMImplementation("LS")).createLSInput();
            input.setByteStream(PackageSchemas.open("xlink.xsd"));
            input.setSystemId("xlink.xsd");
            return input;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
