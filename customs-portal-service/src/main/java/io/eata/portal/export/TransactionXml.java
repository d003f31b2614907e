package io.eata.portal.export;

import io.eata.contracts.core.TransactionView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** A transaction as XML by {@value #SCHEMA_NAME}; docs/api/transaction.md says what each element means. */
public final class TransactionXml {

    /** Name of the schema's file, beside the transactions in a .zip. */
    public static final String SCHEMA_NAME = "transaction-1.xsd";

    static final String NAMESPACE = "urn:eata:schema:transaction:1";

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter out;

    private TransactionXml(XMLStreamWriter out) {
        this.out = out;
    }

    /** The document, to be written as UTF-8. Characters that XML cannot hold become U+FFFD. */
    public static String of(TransactionView transaction) {
        var text = new StringWriter();
        try {
            var out = WRITERS.createXMLStreamWriter(text);
            new TransactionXml(out).document(transaction);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a transaction cannot be written as XML", e);
        }
        return text.toString();
    }

    /** The schema, which stands with the interfaces. */
    public static byte[] schema() {
        try {
            return new ClassPathResource("schema/" + SCHEMA_NAME).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void document(TransactionView it) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.writeStartElement("transaction");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeEmptyElement("carnet");
        attribute("id", it.carnetId());
        attribute("number", it.carnetNumber());
        element("sequence", it.sequence());
        element("type", it.type());
        element("voucherNumber", it.voucherNumber() > 0 ? it.voucherNumber() : null);
        element("territory", it.territory());
        element("country", it.country());
        out.writeStartElement("office");
        attribute("code", it.office().code());
        attribute("zone", it.office().zone());
        out.writeCharacters(legal(it.office().name()));
        out.writeEndElement();
        element("officer", it.officer());
        element("decidedAt", time(it.at()));
        element("recordedAt", time(it.recordedAt()));
        element("recordedBy", it.recordedBy());
        goods(it);
        notes(it);
        element("cancelled", it.cancelled());
        element("cancellationReason", it.cancellationReason());
        element("verificationCode", it.verificationCode());
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void goods(TransactionView it) throws XMLStreamException {
        element("items", it.items());
        element("notReturned", filled(it.notReturned()));
        element("processedAbroad", filled(it.processedAbroad()));
        element("finalDate", it.finalDate());
        list("answeredVouchers", "voucher", it.answers());
        marks(it.identificationMarks());
        element("seals", filled(it.seals()));
        element("goodsExamined", it.goodsExamined());
    }

    private void notes(TransactionView it) throws XMLStreamException {
        list("warnings", "warning", it.warnings());
        element("customsReference", filled(it.customsReference()));
        element("remarks", filled(it.remarks()));
        element("actionOnGoodsProduced", filled(it.actionOnGoodsProduced()));
        element("actionOnGoodsNotProduced", filled(it.actionOnGoodsNotProduced()));
    }

    private void marks(@Nullable Map<Integer, String> marks) throws XMLStreamException {
        if (marks == null || marks.isEmpty()) {
            return;
        }
        out.writeStartElement("identificationMarks");
        for (var mark : new TreeMap<>(marks).entrySet()) {
            out.writeStartElement("mark");
            attribute("item", mark.getKey());
            out.writeCharacters(legal(mark.getValue()));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void list(String name, String each, List<?> values) throws XMLStreamException {
        if (values.isEmpty()) {
            return;
        }
        out.writeStartElement(name);
        for (var value : values) {
            element(each, value);
        }
        out.writeEndElement();
    }

    private void element(String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            return;
        }
        out.writeStartElement(name);
        out.writeCharacters(legal(value.toString()));
        out.writeEndElement();
    }

    private void attribute(String name, Object value) throws XMLStreamException {
        out.writeAttribute(name, legal(value.toString()));
    }

    /** With seconds even where they are zero, as the schema wants it. */
    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Of XML 1.0, section 2.2; line ends as XML readers see them. */
    private static String legal(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .map(at -> isLegal(at) ? at : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLegal(int at) {
        return at == '\t' || at == '\n' || at >= 0x20 && at <= 0xD7FF || at >= 0xE000 && at <= 0xFFFD || at >= 0x10000;
    }
}
