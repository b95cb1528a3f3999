package dk.kantinekort.test.portal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;

/** A use case for one role, to see that the container knows who calls. */
@Stateless
public class AuditorsOnly {

    @Resource
    private SessionContext context;

    @RolesAllowed("auditor")
    public String caller() {
        return context.getCallerPrincipal().getName();
    }
}
