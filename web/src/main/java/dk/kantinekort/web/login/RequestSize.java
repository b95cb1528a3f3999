package dk.kantinekort.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * How much a request may bring along. Forms are small; an upload is held in memory whole, so only staff may send one, and a
 * citizen a document where the portal asks for it. The REST API counts what it reads by itself.
 */
final class RequestSize {

    static final long MOST_BYTES = 256 * 1024;

    /** Of a form with a document: somewhat more than a document may have, so that a page can say so of one a little larger. */
    static final long MOST_DOCUMENT_BYTES = 12 * 1024 * 1024;

    private RequestSize() {}

    /** The same for a form that a document may come with. */
    static boolean isTooLargeDocument(HttpServletRequest request) {
        return request.getContentLengthLong() > MOST_DOCUMENT_BYTES || isUnannounced(request);
    }

    static boolean isTooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > MOST_BYTES || isUnannounced(request) || isUpload(request);
    }

    /** Browsers announce the length of every form. */
    private static boolean isUnannounced(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && (request.getHeader("Transfer-Encoding") != null
                        || request.getProtocol().startsWith("HTTP/2") && !RequestPath.isReading(request));
    }

    private static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }
}
