package dk.kantinekort.web.deposit;

import dk.kantinekort.terms.Terms;
import dk.kantinekort.terms.TermsKind;
import dk.kantinekort.web.shell.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** [Handelsbetingelser og vilkår] as a page for everybody: payment providers link to it from their windows. */
@Named
@RequestScoped
public class TermsPage {

    @Inject
    private Terms terms;

    @Inject
    private Language language;

    public List<String> getParagraphs() {
        return terms.paragraphs(TermsKind.DEPOSIT, getVersion(), language.getTag());
    }

    public int getVersion() {
        return TermsKind.DEPOSIT.version();
    }
}
