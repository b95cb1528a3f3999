package dk.kantinekort.web.help;

import java.util.List;

/**
 * A chapter of the guide.
 *
 * @param anchor its place on the page, and the name of its texts
 * @param page address of the page it is about; empty when it is about none
 * @param pageKey of the text of the link there
 * @param steps its sentences, in order
 * @param inOrder whether they are to be done one after the other
 */
public record Chapter(String anchor, String page, String pageKey, String title, List<String> steps, boolean inOrder) {

    public Chapter {
        steps = List.copyOf(steps);
    }

    /** Whether it ends by saying whom to ask for money back. */
    public boolean isPayout() {
        return anchor.equals("udbetal");
    }
}
