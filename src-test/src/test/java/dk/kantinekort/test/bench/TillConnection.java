package dk.kantinekort.test.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** A till's connection, as lean as can be: the load runs on the same machine as what it measures. */
final class TillConnection implements Clients.Client {

    private static final AtomicLong KEYS = new AtomicLong(System.currentTimeMillis() * 1_000);
    private static final int RECEIVE_BUFFER = 4096;

    private final int port;
    private final Market market;
    private Socket socket;
    private InputStream in;

    TillConnection(int port, Market market) throws IOException {
        this.port = port;
        this.market = market;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), RECEIVE_BUFFER);
    }

    @Override
    public void buy() throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String key = market.tillKeys().get(random.nextInt(market.tillKeys().size()));
        String card = market.cards().get(random.nextInt(market.cards().size()));
        socket.getOutputStream().write(request(key, card));
        if (!readAnswer()) {
            socket.close();
            connect();
        }
    }

    private static byte[] request(String tillKey, String card) {
        String body =
                """
                {"cardNumber":"%s","amountOere":%d,"soldAt":"2026-11-23T12:00:00+01:00",\
                "lines":[{"sku":"FROKOST","name":"Frokost","quantity":1,"unitPriceOere":%d,"productGroup":"mad"}]}"""
                        .formatted(card, Market.PRICE_OERE, Market.PRICE_OERE);
        String head = "POST /api/pos/v1/purchases HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + tillKey + "\r\nIdempotency-Key: " + KEYS.incrementAndGet()
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /** @return whether the connection stays open */
    private boolean readAnswer() throws IOException {
        String status = readLine();
        boolean open = true;
        int length = -1;
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            open &= !header.equals("connection: close");
        }
        if (!status.contains(" 201 ") || length < 0) {
            throw new IOException("not booked: " + status);
        }
        in.skipNBytes(length);
        return open;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the portal hung up");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
