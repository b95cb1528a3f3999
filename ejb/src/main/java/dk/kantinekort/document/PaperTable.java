package dk.kantinekort.document;

import java.util.List;
import org.w3c.dom.Element;

/** A table on paper, whose head stands on each page that it runs over. */
public final class PaperTable {

    private static final int PER_CENT = 100;

    private final List<Column> columns;
    private final Element rows;

    PaperTable(Element table, List<Column> columns) {
        this.columns = columns;
        table.setAttribute("class", "rows");
        Element head = Paper.add(Paper.add(table, "thead"), "tr");
        columns.forEach(column ->
                mark(Paper.write(head, "th", column.heading()), column).setAttribute("scope", "col"));
        rows = Paper.add(table, "tbody");
    }

    /** @param cells as they are to be read, one for each column; the first names the row */
    public void row(List<String> cells) {
        fill(Paper.add(rows, "tr"), cells);
    }

    /**
     * A row that ends in a bar.
     *
     * @param cells one for each column but the last
     * @param length of the bar
     * @param longest the length that would fill the column
     */
    public void row(List<String> cells, long length, long longest) {
        Element row = Paper.add(rows, "tr");
        fill(row, cells);
        Element cell = Paper.add(row, "td");
        cell.setAttribute("class", "bar");
        long width = Math.max(0, length) * PER_CENT / Math.max(1, longest);
        Paper.add(cell, "div").setAttribute("style", "width: " + width + "%");
    }

    private void fill(Element row, List<String> cells) {
        mark(Paper.write(row, "th", Cells.text(cells.get(0))), columns.get(0)).setAttribute("scope", "row");
        for (int i = 1; i < cells.size(); i++) {
            mark(Paper.write(row, "td", Cells.text(cells.get(i))), columns.get(i));
        }
    }

    private static Element mark(Element cell, Column column) {
        if (column.number()) {
            cell.setAttribute("class", "number");
        }
        return cell;
    }
}
