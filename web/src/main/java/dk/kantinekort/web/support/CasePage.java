package dk.kantinekort.web.support;

import dk.kantinekort.support.CaseSummary;
import dk.kantinekort.support.SupportCases;
import dk.kantinekort.web.login.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;

/** One case of the citizen's own: that it has come in, how it stands, and what support answers. */
@Named
@RequestScoped
public class CasePage {

    static final String PATH = "/indbetal/sag";

    @Inject
    @Param(name = "sag")
    private String publicId;

    @Inject
    private SignedIn signedIn;

    @Inject
    private SupportCases cases;

    private CaseSummary summary;

    public void load() {
        summary = cases.require(signedIn.personId(), publicId == null ? "" : publicId);
    }

    public CaseSummary getSummary() {
        return summary;
    }
}
