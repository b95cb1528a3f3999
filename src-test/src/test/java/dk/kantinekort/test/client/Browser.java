package dk.kantinekort.test.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A citizen's or a member of staff's browser, without scripts: keeps cookies, follows redirects, sends forms. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_REDIRECTS = 10;
    private static final String BOUNDARY = "----between-the-parts";

    private final CookieManager cookies = new CookieManager();
    // by HTTP/2 this client announces no length for an empty form, as browsers do
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String url;

    public Browser(String url) {
        this.url = url;
    }

    /** A new browser at the portal under test. */
    public static Browser atPortal() {
        return new Browser(PortalClient.underTest().url());
    }

    /** Logs in by the citizens' door as the demo person of that name, and is at the page that follows. */
    public Page logInAs(String name) {
        return open(open("/login").linkNamed(name));
    }

    /** Logs in by the back office's door as the demo member of staff of that name. */
    public Page logInAsStaff(String name) {
        return open(open("/login/staff").linkNamed(name));
    }

    /** Presses [Log af]. */
    public Page logOut() {
        return follow(send(HttpRequest.newBuilder(at("/logout")).POST(HttpRequest.BodyPublishers.noBody())));
    }

    /** The page at that path, after all redirects. */
    public Page open(String path) {
        return open(at(path));
    }

    public Page open(URI address) {
        return follow(step(address));
    }

    /** The very next answer, redirects not followed. @param headers names and values by turns */
    public Page step(URI address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** @param headers names and values by turns */
    public Page step(String path, String... headers) {
        return step(at(path), headers);
    }

    /** Fills fields in, by their names, and presses the button; the page that follows, after all redirects. */
    public Page press(Page page, String button, Map<String, String> typed) {
        Page.Form form = page.formWithButton(button).with(typed);
        if (form.reading()) {
            return open(URI.create(form.action() + "?" + form.encoded()));
        }
        return follow(send(form));
    }

    /** As {@link #press}, for a form that is posted: the very next answer, redirects not followed. */
    public Page submit(Page page, String button, Map<String, String> typed) {
        return send(page.formWithButton(button).with(typed));
    }

    private Page send(Page.Form form) {
        return send(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded())));
    }

    /** Chooses a file in the form with that button, and presses the button; the page that follows. */
    public Page upload(Page page, String button, String fileName, String content) {
        return upload(page, button, Map.of(), fileName, content);
    }

    /** The same with fields filled in, by their names. */
    public Page upload(Page page, String button, Map<String, String> typed, String fileName, String content) {
        Page.Form form = page.formWithButton(button).with(typed);
        String body = form.parts(BOUNDARY, page.fileField(button), fileName, content);
        return follow(send(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
    }

    /** Posts as a page of the portal would, with fields in the form {@code a=1&b=2}; redirects not followed. */
    public Page postFromThePortal(String path, String fields) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** Posts as a page of another site would. */
    public Page postFromElsewhere(String path) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Page follow(Page first) {
        Page page = first;
        for (int i = 0; i < MOST_REDIRECTS && page.header("Location").isPresent(); i++) {
            page = step(page.address().resolve(page.header("Location").get()));
        }
        return page;
    }

    private URI at(String path) {
        return URI.create(url + path);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            return Page.of(http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
