package io.eata.portal.bulk;

import io.eata.portal.office.Mistake;
import java.util.List;
import java.util.Map;

/**
 * A row of a spreadsheet that is being corrected.
 *
 * @param number its number in the spreadsheet, from 2
 * @param cells text by field; empty cells are left out
 */
public record StagedRow(int number, Map<String, String> cells, List<Mistake> mistakes) {

    public StagedRow {
        cells = Map.copyOf(cells);
        mistakes = List.copyOf(mistakes);
    }

    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    public boolean wrong() {
        return !mistakes.isEmpty();
    }
}
