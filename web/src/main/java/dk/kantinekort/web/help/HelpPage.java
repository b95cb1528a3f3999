package dk.kantinekort.web.help;

import dk.kantinekort.settings.PortalSettings;
import dk.kantinekort.web.shell.Formats;
import dk.kantinekort.web.shell.Navigation;
import dk.kantinekort.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** [Hjælp]: its chapters, and the way to the one that belongs to the page that is shown. */
@Named
@RequestScoped
public class HelpPage {

    private static final String PATH = "/hjaelp";

    @Inject
    private Texts text;

    @Inject
    private Navigation navigation;

    @Inject
    private Formats formats;

    @Inject
    private PortalSettings portal;

    @Inject
    private HelpSettings settings;

    /** Those about what this portal can do. */
    public List<Chapter> getChapters() {
        return Stream.of(ChapterPlan.values())
                .filter(plan -> !plan.isAhead())
                .map(this::chapter)
                .toList();
    }

    /** Address of the chapter about the page that is shown; empty when there is none. */
    public String getAddress() {
        return ChapterPlan.of(navigation.getPath())
                .map(plan -> navigation.to(PATH) + "#" + plan.anchor())
                .orElse("");
    }

    private Chapter chapter(ChapterPlan plan) {
        return new Chapter(
                plan.anchor(),
                plan.page().isEmpty() ? "" : navigation.to(plan.page()),
                plan.pageKey(),
                fill(plan.titleKey()),
                plan.stepKeys().stream().map(this::fill).toList(),
                plan.inOrder());
    }

    private String fill(String key) {
        return text.of(
                key,
                portal.getPortalName(),
                portal.getMunicipality(),
                formats.kroner(settings.leastDeposit()),
                formats.kroner(settings.mostDeposit()),
                formats.kroner(settings.topUpThreshold()),
                settings.getProgram());
    }
}
