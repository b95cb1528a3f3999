package dk.kantinekort.test.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A browser on a bad line.
 *
 * @param url of the portal
 * @param session that is logged in
 */
record SlowReader(String url, String session) {

    private static final int FEW_BYTES = 4096;
    private static final int TAKEN_FIRST = 1024;

    /** Takes the first bytes, rests, takes the rest, and counts the lines. */
    long lines(String path, Duration rest) throws IOException {
        URI address = URI.create(url);
        try (Socket line = new Socket()) {
            line.setReceiveBufferSize(FEW_BYTES);
            line.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            String request = "GET " + path + " HTTP/1.0\r\nHost: " + address.getAuthority() + "\r\nCookie: JSESSIONID="
                    + session + "\r\n\r\n";
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return after(rest, line.getInputStream());
        }
    }

    private static long after(Duration rest, InputStream answer) throws IOException {
        String first = new String(answer.readNBytes(TAKEN_FIRST), StandardCharsets.UTF_8);
        LockSupport.parkNanos(rest.toNanos());
        BufferedReader body = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8));
        String begun = first.substring(first.indexOf("\r\n\r\n") + 4);
        return begun.lines().count() - 1 + body.lines().count();
    }
}
