package dk.kantinekort.login.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A broker on this machine that answers what the test has told it to, right or wrong. */
final class StubBroker implements AutoCloseable {

    static final String CLIENT = "portal";
    static final String SUBJECT = "subject-1";

    private static final RSAKey RSA = rsaKey("rsa-1");
    private static final RSAKey STRANGER = rsaKey("rsa-of-a-stranger");
    private static final ECKey EC = ecKey();

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile String lastTokenRequest = "";
    private volatile String lastAuthorization = "";

    StubBroker() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
        answer("/.well-known/openid-configuration", JSONObjectUtils.toJSONString(metadata()));
        answer("/jwks", JSONObjectUtils.toJSONString(new JWKSet(java.util.List.of(RSA, EC)).toJSONObject()));
        userInfo(Map.of("sub", SUBJECT));
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    String lastTokenRequest() {
        return lastTokenRequest;
    }

    String lastAuthorization() {
        return lastAuthorization;
    }

    void answer(String path, String body) {
        answers.put(path, new Answer(200, body));
    }

    void fail(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
    }

    /** The path never answers, as long as this broker lives. */
    void hang(String path) {
        answers.put(path, new Answer(0, ""));
    }

    void userInfo(Map<String, Object> claims) {
        answer("/userinfo", JSONObjectUtils.toJSONString(claims));
    }

    void idToken(String token) {
        answer(
                "/token",
                JSONObjectUtils.toJSONString(
                        Map.of("access_token", "access", "token_type", "Bearer", "id_token", token)));
    }

    /** Claims that are right in all. */
    JWTClaimsSet.Builder claims(String nonce) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(SUBJECT)
                .claim("nonce", nonce)
                .claim("acr", "Substantial")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
    }

    static String rs256(JWTClaimsSet claims) {
        return signed(claims, RSA);
    }

    static String unknownKey(JWTClaimsSet claims) {
        return signed(claims, STRANGER);
    }

    static String es256(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(EC.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(EC));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String algorithmNone(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> metadata() {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize?tenant=1");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("userinfo_endpoint", issuer() + "/userinfo");
        metadata.put("jwks_uri", issuer() + "/jwks");
        metadata.put("end_session_endpoint", issuer() + "/logout");
        metadata.put("response_types_supported", java.util.List.of("code"));
        metadata.put("subject_types_supported", java.util.List.of("public"));
        metadata.put("id_token_signing_alg_values_supported", java.util.List.of("RS256"));
        return metadata;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/token")) {
            lastTokenRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            lastAuthorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        }
        Answer answer = answers.getOrDefault(path, new Answer(404, "{}"));
        if (answer.status() == 0) {
            waitForTheEnd();
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status() == 0 ? 503 : answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void waitForTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private static RSAKey rsaKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ecKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String body) {}
}
