package dk.kantinekort.web.subscription;

import dk.kantinekort.terms.Terms;
import dk.kantinekort.terms.TermsKind;
import dk.kantinekort.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** [Betalingsbetingelserne] of subscriptions. */
@Named
@RequestScoped
public class SubscriptionTerms {

    @Inject
    private Terms terms;

    @Inject
    private Language language;

    public List<String> getParagraphs() {
        return terms.paragraphs(TermsKind.SUBSCRIPTION, TermsKind.SUBSCRIPTION.version(), language.getTag());
    }
}
