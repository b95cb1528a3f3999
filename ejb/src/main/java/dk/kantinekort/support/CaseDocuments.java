package dk.kantinekort.support;

import dk.kantinekort.shared.database.CollisionException;
import dk.kantinekort.shared.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The documents of cases. Plain SQL, since the two databases keep bytes in different types. */
@ApplicationScoped
class CaseDocuments {

    private static final String ADD = "insert into support_document (case_id, kind, content) values (?, ?, ?)";
    private static final String FIND = "select kind, content from support_document where case_id = ?";

    @Inject
    private Database database;

    void add(long caseId, Document document) {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setLong(1, caseId);
            statement.setString(2, document.kind().name());
            statement.setBytes(3, document.content());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw CollisionException.of(e);
        }
    }

    Optional<Document> find(long caseId) {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, caseId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Document(DocumentKind.valueOf(row.getString(1)), row.getBytes(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
