package dk.kantinekort.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets browsers keep what {@link Assets} has marked with its content for a year, and the fonts and icons beside it for a day. */
@WebFilter(filterName = "assets", urlPatterns = "/resources/*")
public class AssetCaching extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean marked = request.getParameter("v") != null;
        response.setHeader("Cache-Control", marked ? "public, max-age=31536000, immutable" : "public, max-age=86400");
        chain.doFilter(request, response);
    }
}
