package dev.firebreak.access.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider on loopback that vouches for whomever a test names. */
final class FakeIssuer implements AutoCloseable {

    /** Whom it vouches for next. */
    record Subject(String id, String login, List<String> groups) {}

    static final String CLIENT = "firebreak-tests";

    private final HttpServer server;
    private final RSAKey key;
    private volatile boolean away;
    private volatile Subject subject = new Subject("none", "none", List.of());
    private volatile String nonce = "";

    FakeIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, description()));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key).toJSONObject()));
        server.createContext("/token", exchange -> answer(exchange, token()));
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** Answers the next code with an id token for this subject, as asked for with this nonce. */
    void vouchFor(Subject who, String askedWith) {
        subject = who;
        nonce = askedWith;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer", url(),
                "authorization_endpoint", url() + "/authorize",
                "token_endpoint", url() + "/token",
                "jwks_uri", url() + "/jwks",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private Map<String, Object> token() {
        Map<String, Object> token = new HashMap<>();
        token.put("access_token", "unused");
        token.put("token_type", "Bearer");
        token.put("expires_in", 60);
        token.put("id_token", signed());
        return token;
    }

    /** By the real clock: the library checks it. */
    private String signed() {
        Instant now = Clock.systemUTC().instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(CLIENT)
                .subject(subject.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("preferred_username", subject.login())
                .claim("name", "The one called " + subject.login())
                .claim("groups", subject.groups())
                .build();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
        return jwt.serialize();
    }

    private void answer(HttpExchange exchange, Map<String, Object> json) throws IOException {
        byte[] body = JsonMapper.shared().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
