package dk.kantinekort.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/**
 * Hides the cookie of the Faces flash, which no page uses: one that the server did not write, or wrote before it was started
 * anew, would end every redirect in a fault.
 */
public class FlashlessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FLASH_COOKIE = "csfcfc";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new Flashless(request), response);
    }

    static final class Flashless extends HttpServletRequestWrapper {

        Flashless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie[] getCookies() {
            Cookie[] all = super.getCookies();
            return all == null
                    ? null
                    : Arrays.stream(all)
                            .filter(cookie -> !FLASH_COOKIE.equals(cookie.getName()))
                            .toArray(Cookie[]::new);
        }
    }
}
