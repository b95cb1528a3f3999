package dk.kantinekort.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * All text of the pages in the language of the request: {@code #{text['deposit.heading']}}, and with something filled in
 * {@code #{text.of('deposit.bounds', least, most)}}.
 */
@Named("text")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    @Inject
    private Language language;

    @Override
    public String get(Object key) {
        return Bundles.text(language.getLocale(), String.valueOf(key));
    }

    /** Money, counts, dates and instants among the arguments are written as people write them in the language. */
    public String of(String key, Object... arguments) {
        return Bundles.text(language.getLocale(), key, arguments);
    }

    /** What the books keep in Danish, in the language of the request when it is just the Danish text of that key. */
    public String translated(String key, String danish) {
        return Bundles.text(Language.DANISH, key).equals(danish) ? get(key) : danish;
    }

    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("texts are asked for by key");
    }
}
