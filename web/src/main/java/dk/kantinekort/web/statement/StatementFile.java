package dk.kantinekort.web.statement;

import dk.kantinekort.document.Column;
import dk.kantinekort.document.Fact;
import dk.kantinekort.document.FileKind;
import dk.kantinekort.document.Rows;
import dk.kantinekort.document.Sheet;
import dk.kantinekort.document.Tables;
import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.statement.Movement;
import dk.kantinekort.statement.StatementPosition;
import dk.kantinekort.statement.StatementQuery;
import dk.kantinekort.statement.Statements;
import dk.kantinekort.web.login.SignedIn;
import dk.kantinekort.web.shell.Formats;
import dk.kantinekort.web.shell.Language;
import dk.kantinekort.web.shell.SelectedAccount;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The statement as a file, some hundred movements at a time: whoever may no longer use the account gets no further. */
@RequestScoped
public class StatementFile {

    private static final int AT_ONCE = 500;

    @Inject
    private Statements statements;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SelectedAccount selected;

    @Inject
    private PortalSettings settings;

    @Inject
    private MovementWords words;

    @Inject
    private Texts text;

    @Inject
    private Formats formats;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    void write(FileKind kind, StatementForm form, OutputStream out) throws IOException {
        Rows rows = Tables.open(kind, sheet(form), formats::shown, out);
        StatementQuery query = form.query();
        List<Movement> some = some(query.at(StatementPosition.NEWEST));
        while (!some.isEmpty()) {
            for (Movement movement : some) {
                add(rows, movement);
            }
            long last = some.get(some.size() - 1).number();
            some = some(query.at(StatementPosition.olderThan(last)));
        }
        rows.finish();
    }

    private List<Movement> some(StatementQuery query) {
        return statements.list(signedIn.personId(), selected.getPublicId(), query, AT_ONCE);
    }

    private void add(Rows rows, Movement movement) throws IOException {
        rows.add(
                movement.bookedAt(),
                words.textOf(movement),
                movement.place(),
                words.doneBy(movement),
                movement.amount(),
                movement.balanceAfter());
    }

    private Sheet sheet(StatementForm form) {
        return new Sheet(
                language.getTag(),
                settings.getPortalName(),
                text.get("statement.heading"),
                new Fact(text.get("statement.file.account"), selected.getLabel()),
                facts(form),
                columns());
    }

    private List<Fact> facts(StatementForm form) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text.get("statement.file.period"), period(form)));
        if (!form.search().isBlank()) {
            facts.add(new Fact(text.get("statement.search"), form.search()));
        }
        facts.add(new Fact(text.get("statement.file.made"), formats.time(clock.instant())));
        return facts;
    }

    private String period(StatementForm form) {
        Object from = form.query().from().<Object>map(date -> date).orElse(text.get("statement.file.beginning"));
        Object to = form.query().to().<Object>map(date -> date).orElse(text.get("statement.file.now"));
        return text.of("statement.file.between", from, to);
    }

    private List<Column> columns() {
        return List.of(
                Column.text(text.get("statement.date")),
                Column.text(text.get("statement.text")),
                Column.text(text.get("statement.place")),
                Column.text(text.get("statement.who")),
                Column.number(text.get("statement.amount")),
                Column.number(text.get("statement.balance")));
    }
}
