package dk.kantinekort.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The language of this request: the visitor's choice, kept in a cookie; Danish until one is made. */
@Named
@RequestScoped
public class Language {

    /** Name of the cookie, and of the query parameter by which another language is chosen. */
    static final String NAME = "sprog";

    static final Locale DANISH = Locale.forLanguageTag("da");

    /** Every language that the bundles speak, the first being the default. */
    static final List<Locale> SPOKEN = List.of(DANISH, Locale.ENGLISH);

    @Inject
    private HttpServletRequest request;

    private Locale locale;

    @PostConstruct
    void choose() {
        Stream<String> cookies = request.getCookies() == null
                ? Stream.empty()
                : Arrays.stream(request.getCookies())
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue);
        locale = cookies.map(Language::spoken).findFirst().orElse(DANISH);
    }

    public Locale getLocale() {
        return locale;
    }

    /** {@code da} or {@code en}, for the page's {@code lang} attribute. */
    public String getTag() {
        return locale.toLanguageTag();
    }

    /** The other language, which the page offers. */
    public String getOther() {
        return getTag().equals("da") ? "en" : "da";
    }

    /** The language of that tag where the portal speaks it, else Danish. */
    static Locale spoken(String tag) {
        return SPOKEN.stream()
                .filter(one -> one.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(DANISH);
    }
}
