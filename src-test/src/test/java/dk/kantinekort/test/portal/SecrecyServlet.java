package dk.kantinekort.test.portal;

import dk.kantinekort.shared.database.Database;
import dk.kantinekort.test.client.PortalClient;
import dk.kantinekort.test.client.SandboxClient;
import dk.kantinekort.test.client.Secrets;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for secrets in all that the portal has written: its tables, its logs, its other files. */
@WebServlet(SecrecyServlet.PATH)
public class SecrecyServlet extends HttpServlet {

    static final String PATH = "/sandbox/test/secrets";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Database database;

    @Inject
    @ConfigProperty(name = "kantinekort.data")
    private String data;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Secrets secrets = Secrets.of(new SandboxClient(PortalClient.underTest()).demo());
        Path lane = Path.of(data).getParent();
        List<String> found = new ArrayList<>(secrets.inFiles(lane, "root"));
        JsonObjectBuilder answer = Json.createObjectBuilder()
                .add("logBytes", Files.size(lane.resolve("server.log.0")))
                .add("tables", inTables(secrets, found));
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(answer.add("found", Json.createArrayBuilder(found))
                        .build()
                        .toString());
    }

    private int inTables(Secrets secrets, List<String> found) throws ServletException {
        try (Connection connection = database.connection()) {
            return new DatabaseText(connection)
                    .read((table, row) -> secrets.in(row).forEach(text -> found.add(table + ": " + text)));
        } catch (SQLException e) {
            throw new ServletException(e);
        }
    }
}
