package dk.kantinekort.account;

import dk.kantinekort.shared.database.Database;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The pictures of accounts' holders. Plain SQL, since the two databases keep bytes in different types. */
@Stateless
public class AccountPictures {

    private static final String FIND = "select jpeg, etag from account_picture where account_id = ?";

    @Inject
    private Database database;

    public Optional<Picture> find(long accountId) {
        try (Connection connection = database.connection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, accountId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Picture(row.getBytes(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
