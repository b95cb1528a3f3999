package dk.kantinekort.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * An error as problem details (RFC 9457).
 *
 * @param status the HTTP status
 * @param code stable name in capitals that programs go by
 * @param detail one sentence for whoever reads it, the developer of a till or its cashier; empty for none, and never anything about the server's inside
 */
public record Problem(int status, String code, String detail) {

    public static final MediaType TYPE = new MediaType("application", "problem+json");

    /** Seconds after which a caller who was told to wait may try again. */
    private static final int RETRY_AFTER_SECONDS = 2;

    /** What was sent cannot be read, or breaks the contract: 400. */
    public static Problem malformed(String detail) {
        return new Problem(400, "MALFORMED", detail);
    }

    /** A rule says no: 422. */
    public static Problem refused(String code) {
        return refused(code, "");
    }

    /** @param said to whoever stands there, where the code would mislead them; empty for nothing */
    public static Problem refused(String code, String said) {
        return new Problem(422, code, said);
    }

    public static Problem notFound(String code) {
        return new Problem(404, code, "");
    }

    /** The state that the thing is in does not allow it: 409. */
    public static Problem conflict(String code) {
        return new Problem(409, code, "");
    }

    /** More than one caller may ask for: 429, to be tried again later. */
    public static Problem tooMany() {
        return new Problem(429, "TOO_MANY_REQUESTS", "");
    }

    /** The database does not answer: 503, to be tried again later. */
    public static Problem unavailable() {
        return new Problem(503, "UNAVAILABLE", "");
    }

    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status, title()).type(TYPE).entity(json());
        if (status == 429 || status == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    /** To leave a resource or filter with. */
    public WebApplicationException exception() {
        return new WebApplicationException(code, response());
    }

    private String title() {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Unprocessable Content" : known.getReasonPhrase();
    }

    String json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("title", title())
                .add("status", status)
                .add("code", code);
        if (!detail.isEmpty()) {
            json.add("detail", detail);
        }
        return json.build().toString();
    }
}
