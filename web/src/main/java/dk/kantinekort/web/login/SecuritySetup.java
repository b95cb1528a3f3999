package dk.kantinekort.web.login;

import dk.kantinekort.settings.PortalSettings;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.Set;

/** Sets the session and its cookie up, which depends on the public address, and puts the guard before all other filters. */
@WebListener
public class SecuritySetup implements ServletContextListener {

    private static final int SESSION_MINUTES = 20;

    @Inject
    private PortalSettings portal;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        application.setSessionTimeout(SESSION_MINUTES);
        application.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        application.getSessionCookieConfig().setHttpOnly(true);
        application.getSessionCookieConfig().setSecure(portal.getPublicUrl().startsWith("https:"));
        application.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        application
                .addFilter("guard", Guard.class)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), false, "/*");
    }
}
