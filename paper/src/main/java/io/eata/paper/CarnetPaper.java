package io.eata.paper;

import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.carnet.CarnetDocument;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a carnet's forms are printed from.
 *
 * @param entries transactions in ledger order, as far as the reader may see them; their vouchers print filled
 * @param blanks vouchers that print blank, to be filled and stamped by hand; numbered on from those filled
 * @param attachments files that every form carries
 */
public record CarnetPaper(
        CarnetDocument document, List<PaperEntry> entries, VoucherSets blanks, List<Attachment> attachments) {

    public CarnetPaper {
        entries = List.copyOf(entries);
        attachments = List.copyOf(attachments);
    }

    /** Marks of identification that customs affixed, the last one where there are several. */
    SortedMap<Integer, String> marks() {
        var marks = new TreeMap<Integer, String>();
        entries.stream().filter(PaperEntry::stands).forEach(entry -> marks.putAll(entry.marks()));
        return marks;
    }
}
