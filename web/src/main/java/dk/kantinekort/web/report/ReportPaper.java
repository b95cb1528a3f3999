package dk.kantinekort.web.report;

import dk.kantinekort.document.Column;
import dk.kantinekort.document.Paper;
import dk.kantinekort.document.PaperTable;
import dk.kantinekort.document.Sheet;
import dk.kantinekort.report.ConsumptionReport;
import dk.kantinekort.report.Share;
import dk.kantinekort.shared.money.Money;
import dk.kantinekort.web.shell.Formats;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** The report on paper: total, a row with a bar for each day or month, places, products. */
@RequestScoped
public class ReportPaper {

    @Inject
    private Texts text;

    @Inject
    private Formats formats;

    @Inject
    private ReportWords words;

    void print(ConsumptionReport report, Sheet head, OutputStream out) throws IOException {
        Paper paper = new Paper(head.language(), head.publisher(), head.title(), head.title());
        paper.facts(head.allFacts());
        paper.paragraph(text.of("report.total", report.total().amount()));
        paper.paragraph(text.of("report.items", report.total().quantity()));
        paper.paragraph(text.get("report.counts"));
        if (report.total().quantity() > 0) {
            times(paper, report);
            days(paper, report.days());
            shares(paper, "report.places", "report.place", report.places());
            shares(paper, "report.products", "report.product", report.products());
            others(paper, report);
        }
        paper.print(out);
    }

    private void times(Paper paper, ConsumptionReport report) {
        paper.heading(text.get(report.byMonth() ? "report.byMonth" : "report.byDay"));
        PaperTable table = paper.table(List.of(
                Column.text(words.timeHeading(report)),
                Column.number(text.get("report.quantity")),
                Column.number(text.get("report.amount")),
                Column.text(text.get("report.chart"))));
        long longest = report.times().stream()
                .map(Share::amount)
                .mapToLong(Money::oere)
                .max()
                .orElse(0);
        for (Share<LocalDate> share : report.times()) {
            table.row(
                    cells(words.time(report, share.of()), share), share.amount().oere(), longest);
        }
    }

    /** The days of months. */
    private void days(Paper paper, List<Share<LocalDate>> days) {
        if (!days.isEmpty()) {
            paper.heading(text.get("report.byDay"));
            PaperTable table = paper.table(columns("report.day"));
            days.forEach(day -> table.row(cells(formats.date(day.of()), day)));
        }
    }

    private void shares(Paper paper, String heading, String column, List<Share<String>> shares) {
        paper.heading(text.get(heading));
        PaperTable table = paper.table(columns(column));
        shares.forEach(share -> table.row(cells(share.of(), share)));
    }

    private void others(Paper paper, ConsumptionReport report) {
        if (report.otherProducts() > 0) {
            paper.paragraph(text.of(
                    "report.others", report.otherProducts(), report.other().amount()));
        }
    }

    private List<Column> columns(String first) {
        return List.of(
                Column.text(text.get(first)),
                Column.number(text.get("report.quantity")),
                Column.number(text.get("report.amount")));
    }

    private List<String> cells(String name, Share<?> share) {
        return List.of(name, String.valueOf(share.quantity()), formats.money(share.amount()));
    }
}
