package dk.kantinekort.web.document;

import dk.kantinekort.shared.spool.Spool;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** An answer to a browser that takes its time. */
final class Answered {

    private final Map<String, Object> said = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Spool.Writing reading = out -> {};

    /** What happens while the browser takes the first bytes. */
    Answered whileRead(Spool.Writing happening) {
        reading = happening;
        return this;
    }

    /** The first argument of the method that was last called by that name; for a header, the second by the header's name. */
    Object said(String what) {
        return said.get(what);
    }

    String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                Answered.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, this::answer);
    }

    private Object answer(Object proxy, Method called, Object... arguments) {
        if (called.getName().equals("getOutputStream")) {
            return new Body();
        }
        boolean header = called.getName().equals("setHeader");
        said.put(header ? String.valueOf(arguments[0]) : called.getName(), arguments[header ? 1 : 0]);
        return null;
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            Spool.Writing happening = reading;
            reading = out -> {};
            happening.to(body);
            body.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
