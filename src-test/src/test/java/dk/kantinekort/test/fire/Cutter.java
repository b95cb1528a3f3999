package dk.kantinekort.test.fire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A line to a server that can be cut: every request arrives, but while it is cut no reply comes back. The server has then done
 * what it was asked, and whoever asked does not know.
 */
final class Cutter implements Closeable {

    private final ServerSocket door;
    private final int target;
    private final AtomicBoolean cut = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        return thread;
    });

    Cutter(int port, int target) throws IOException {
        this.door = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        this.target = target;
        threads.execute(this::serve);
    }

    /** From now on no reply comes back. */
    void cut() {
        cut.set(true);
    }

    /** Replies come back again. */
    void mend() {
        cut.set(false);
    }

    private void serve() {
        try {
            while (!door.isClosed()) {
                Socket client = door.accept();
                threads.execute(() -> connect(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            threads.execute(() -> passOn(client, server));
            passBack(server, client);
        } catch (IOException e) {
            // either side has hung up, and the other now hears of it
        }
    }

    private static void passOn(Socket client, Socket server) {
        try (server) {
            client.getInputStream().transferTo(server.getOutputStream());
        } catch (IOException e) {
            // as above
        }
    }

    /** The first byte of a reply proves that the request was acted upon. */
    private void passBack(Socket server, Socket client) throws IOException {
        InputStream reply = server.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] bytes = new byte[8192];
        for (int count = reply.read(bytes); count > 0 && !cut.get(); count = reply.read(bytes)) {
            out.write(bytes, 0, count);
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
