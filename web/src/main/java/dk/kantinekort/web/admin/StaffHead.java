package dk.kantinekort.web.admin;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.render.Renderer;
import java.io.IOException;

/**
 * The head of the back office's pages: the stylesheets that components bring, and then ours. PrimeFaces' own head would put a
 * script into the page, which our content security policy forbids.
 */
public class StaffHead extends Renderer<UIComponent> {

    @Override
    public void encodeBegin(FacesContext context, UIComponent head) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        writer.startElement("head", head);
        for (UIComponent resource : context.getViewRoot().getComponentResources(context, "head")) {
            resource.encodeAll(context);
        }
    }

    @Override
    public void encodeEnd(FacesContext context, UIComponent head) throws IOException {
        context.getResponseWriter().endElement("head");
    }
}
