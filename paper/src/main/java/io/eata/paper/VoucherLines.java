package io.eata.paper;

import static io.eata.paper.Line.atLength;
import static io.eata.paper.Line.shortly;
import static io.eata.paper.Line.statement;

import java.util.List;
import java.util.stream.Stream;

/** The lines of every voucher and counterfoil, box by box, as the model forms of the conventions have them. */
final class VoucherLines {

    private final FormTemplate template;

    VoucherLines(FormTemplate template) {
        this.template = template;
    }

    /** Box F, what the holder declares. */
    List<Line> declaration(Voucher voucher, Recorded it) {
        return switch (voucher.kind()) {
            case EXPORTATION ->
                List.of(
                        atLength("a)", "exportation.f.a", it.items()),
                        statement("b)", "exportation.f.b"),
                        statement("c)", "f.true"));
            case IMPORTATION ->
                List.of(
                        atLength("a)", "importation.f.a", it.items()),
                        shortly("b)", "importation.f.b", it.journey().placeOfUse()),
                        statement("c)", "importation.f.c"),
                        statement("d)", "f.true"));
            case RE_EXPORTATION ->
                List.of(
                        atLength("a)*", "reexportation.f.a", it.items()),
                        shortly("", "reexportation.f.vouchers", voucher.answers()),
                        shortly("b)*", "reexportation.f.b", it.produced().isEmpty() ? "" : it.notReturned()),
                        shortly("c)*", "reexportation.f.c", it.produced().isEmpty() ? it.notReturned() : ""),
                        shortly("d)*", "reexportation.f.d", ""),
                        statement("e)", "f.true"));
            case RE_IMPORTATION ->
                List.of(
                        atLength("a)", "reimportation.f.a", it.items()),
                        shortly("", "reimportation.f.vouchers", voucher.answers()),
                        shortly("b)*", "reimportation.f.b", it.processed()),
                        shortly("c)*", "reimportation.f.c", it.notReturned()),
                        statement("d)", "f.true"));
            case TRANSIT ->
                List.of(
                        shortly("a)", "transit.f.to", it.journey().destination()),
                        atLength("", "transit.f.a", it.items()),
                        statement("b)", "transit.f.b"),
                        statement("c)", "f.true"));
        };
    }

    /** Box H, what customs certify. */
    List<Line> clearance(VoucherKind kind, Recorded it) {
        return switch (kind) {
            case EXPORTATION ->
                List.of(
                        statement("a)", "exportation.h.a"),
                        shortly("b)", "exportation.h.b", it.finalDate()),
                        shortly("c)", "h.forward", ""),
                        atLength("d)", "h.remarks", it.remarks()));
            case IMPORTATION -> importation(it);
            case RE_EXPORTATION ->
                List.of(
                        statement("a)", "reexportation.h.a"),
                        atLength("b)", "reexportation.h.b", it.produced()),
                        atLength("c)", "reexportation.h.c", it.notProduced()),
                        shortly("d)", "h.reference", it.reference()),
                        shortly("e)", "h.forward", ""),
                        atLength("f)", "h.remarks", it.remarks()));
            case RE_IMPORTATION ->
                List.of(
                        statement("a)", "reimportation.h.a"),
                        shortly("b)", "h.forward", ""),
                        atLength("c)", "h.remarks", it.remarks()));
            case TRANSIT ->
                List.of(
                        shortly("a)", "transit.h.a", it.journey().destination()),
                        shortly("b)", "transit.h.b", it.finalDate()),
                        shortly("c)", "h.reference", it.reference()),
                        shortly("d)", "transit.h.d", it.seals()),
                        shortly("e)", "h.forward", ""));
        };
    }

    private List<Line> importation(Recorded it) {
        var lines = List.of(
                statement("a)", "importation.h.a"),
                shortly("b)", "importation.h.b", it.finalDate()),
                shortly("c)", "h.reference", it.reference()),
                atLength("d)", "h.remarks", it.remarks()));
        return template.responsibleOffice()
                ? Stream.concat(lines.stream(), Stream.of(shortly("e)", "importation.h.e", "")))
                        .toList()
                : lines;
    }

    /** The certificate of discharge on a transit voucher. */
    List<Line> discharge(Recorded it) {
        return List.of(shortly("f)", "transit.h.f", it.items()), atLength("g)", "h.remarks", it.remarks()));
    }

    /** A counterfoil's lines before office, place, date and stamp. */
    List<Line> counterfoil(Voucher voucher, Recorded it) {
        return switch (voucher.kind()) {
            case EXPORTATION ->
                List.of(
                        shortly("1.", "exportation.counterfoil.1", it.items()),
                        shortly("2.", "exportation.h.b", it.finalDate()),
                        shortly("3.", "h.remarks", it.remarks()));
            case IMPORTATION ->
                List.of(
                        shortly("1.", "importation.counterfoil.1", it.items()),
                        shortly("2.", "importation.h.b", it.finalDate()),
                        shortly("3.", "h.reference", it.reference()),
                        shortly("4.", "h.remarks", it.remarks()));
            case RE_EXPORTATION ->
                List.of(
                        shortly("1.", "reexportation.counterfoil.1", answering(voucher, it)),
                        shortly("2.", "reexportation.h.b", it.produced()),
                        shortly("3.", "reexportation.h.c", it.notProduced()),
                        shortly("4.", "h.reference", it.reference()));
            case RE_IMPORTATION ->
                List.of(
                        shortly("1.", "reimportation.counterfoil.1", answering(voucher, it)),
                        shortly("2.", "h.remarks", it.remarks()));
            case TRANSIT ->
                List.of(
                        shortly("1.", "transit.counterfoil.1", it.items()),
                        shortly("2.", "transit.h.b", it.finalDate()),
                        shortly("3.", "h.reference", it.reference()));
        };
    }

    private static String answering(Voucher voucher, Recorded it) {
        return voucher.answers().isEmpty() ? it.items() : it.items() + "  (" + voucher.answers() + ")";
    }

    /** The second part of a transit's counterfoil. */
    List<Line> counterfoilDischarge(Recorded it) {
        return List.of(
                shortly("1.", "transit.counterfoil.discharge", it.items()), shortly("2.", "h.remarks", it.remarks()));
    }
}
