package dk.kantinekort.web.login;

import dk.kantinekort.settings.PortalSettings;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** Sets the session's cookie up, which depends on the public address, and puts the guard before all other filters. */
@WebListener
public class SecuritySetup implements ServletContextListener {

    @Inject
    private PortalSettings portal;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        application.getSessionCookieConfig().setHttpOnly(true);
        application.getSessionCookieConfig().setSecure(portal.getPublicUrl().startsWith("https:"));
        application.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        application
                .addFilter("guard", Guard.class)
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR), false, "/*");
    }
}
