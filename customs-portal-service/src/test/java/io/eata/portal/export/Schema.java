package io.eata.portal.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Reads an exported transaction as a receiver would: against the published schema. */
public final class Schema {

    private Schema() {}

    /** @throws AssertionError if it breaks the schema */
    public static void accepts(String xml) {
        try {
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource(new ByteArrayInputStream(TransactionXml.schema())))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException e) {
            throw new AssertionError(xml, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
