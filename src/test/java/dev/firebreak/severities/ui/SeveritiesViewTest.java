package dev.firebreak.severities.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import dev.firebreak.base.Reason;
import dev.firebreak.severities.ChangeScheme;
import dev.firebreak.severities.LevelKey;
import dev.firebreak.severities.Scheme;
import dev.firebreak.severities.SchemeDocument;
import dev.firebreak.severities.Severities;
import dev.firebreak.testing.Actors;
import dev.firebreak.testing.ScreenTest;
import dev.firebreak.testing.Seat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Looking at the severities and changing them, on their page. */
@ScreenTest
class SeveritiesViewTest extends SpringBrowserlessTest {

    @Autowired
    Severities severities;

    @Autowired
    Seat seat;

    @BeforeEach
    void sitDown() {
        seat.take(Actors.ADA);
    }

    /** Other tests share the database. */
    @AfterEach
    void putBack() {
        severities.change(new ChangeScheme(
                Actors.ADA,
                SchemeDocument.of(Scheme.shipped()),
                new Reason("as before"),
                severities.current().version()));
    }

    @Test
    void everybodyReadsWhatTheLevelsMeanAndOnlyAdministratorsChangeThem() {
        seat.take(Actors.VIC);
        SeveritiesView view = navigate(SeveritiesView.class);
        assertThat(words(view))
                .contains("4 on any axis; or 3 or worse on user harm or data exposure, while it is still spreading")
                .contains("every 30 min")
                .contains("due within 3 days of resolving")
                .contains("Until known, user harm counts as 3 and data exposure counts as 3");
        assertThat(find(NativeButton.class).all())
                .noneMatch(button -> button.getText().startsWith("Edit")
                        || button.getText().startsWith("Import")
                        || button.getText().startsWith("Remove"));
    }

    @Test
    void aLevelIsEditedInWordsAndBecomesTheNextVersion() {
        int before = severities.current().version();
        navigate(SeveritiesView.class);
        pressNamed("Edit SEV3");
        field("Name").setValue("Middling");
        field("Status update every").setValue("90 min");
        area("Tells, one role or channel a line").setValue("on-call\n\n#ai-incidents");
        field("Reason").setValue("agreed with the teams");
        press("Save");

        assertThat(severities.current().version()).isEqualTo(before + 1);
        var level = Objects.requireNonNull(severities.current().level(new LevelKey("SEV3")));
        assertThat(level.name()).isEqualTo("Middling");
        assertThat(level.updateEvery()).isEqualTo(Duration.ofMinutes(90));
        assertThat(level.reviewDueIn()).isEqualTo(Duration.ofDays(10));
        assertThat(level.tells()).containsExactly("on-call", "#ai-incidents");
        assertThat(severities.current().rules()).isEqualTo(Scheme.shipped().rules());
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingChanges() {
        int before = severities.current().version();
        navigate(SeveritiesView.class);
        pressNamed("Edit SEV1");
        field("Status update every").setValue("soon");
        press("Save");
        assertThat(field("Reason").isInvalid()).isTrue();
        field("Reason").setValue("why not");
        press("Save");

        assertThat(field("Reason").isInvalid()).isFalse();
        assertThat(field("Status update every").getErrorMessage()).startsWith("It must be a duration");
        assertThat(severities.current().version()).isEqualTo(before);
    }

    @Test
    void aLevelIsAddedAndRemoved() {
        navigate(SeveritiesView.class);
        press("Add a level…");
        field("Key").setValue("SEV5");
        field("Name").setValue("Tiny");
        area("Meaning").setValue("Hardly anything.");
        press("Add a rule");
        field("Reason").setValue("we need one more");
        press("Save");
        assertThat(severities.current().levels().get(4).key()).isEqualTo(new LevelKey("SEV5"));

        pressNamed("Remove SEV5");
        field("Reason").setValue("we do not");
        press("Remove");
        assertThat(severities.current().level(new LevelKey("SEV5"))).isNull();
    }

    @Test
    void anAxisAndTheRulesAreEdited() {
        navigate(SeveritiesView.class);
        pressNamed("Edit User harm");
        area("0").setValue("Nobody was hurt.");
        field("Reason").setValue("plainer");
        press("Save");
        pressNamed("Edit the rules");
        field("Reason").setValue("nothing changes");
        press("Save");

        assertThat(Objects.requireNonNull(
                                SchemeDocument.of(severities.current()).axes())
                        .get("userHarm"))
                .containsEntry("0", "Nobody was hurt.");
        assertThat(severities.current().rules()).isEqualTo(Scheme.shipped().rules());
    }

    @Test
    void aFileIsImportedAndAnOldVersionCanBeLookedAt() {
        navigate(SeveritiesView.class);
        int before = severities.current().version();
        press("Import…");
        area("The whole file, as it was exported and edited")
                .setValue(severities.toYaml(severities.current()).replace("name: Minor", "name: Small"));
        field("Reason").setValue("from Git");
        press("Import");
        assertThat(Objects.requireNonNull(severities.current().level(new LevelKey("SEV4")))
                        .name())
                .isEqualTo("Small");

        pressNamed("Look at version " + before);
        assertThat(find(NativeButton.class).all())
                .noneMatch(button -> button.getText().equals("Edit…"));
        press("Show the current one");
        assertThat(find(NativeButton.class).all())
                .anyMatch(button -> button.getText().equals("Edit…"));
    }

    @Test
    void aFileIsChosenAndCheckedAsWhatIsPastedIs() {
        navigate(SeveritiesView.class);
        int before = severities.current().version();
        press("Import…");
        TextArea file = area("The whole file, as it was exported and edited");
        choose("levels: [".getBytes(StandardCharsets.UTF_8));
        field("Reason").setValue("from Git");
        press("Import");
        assertThat(file.isInvalid()).isTrue();
        choose(new byte[] {(byte) 0xC3, 0x28});
        assertThat(file.getErrorMessage()).isEqualTo("It must be text in UTF-8.");
        assertThat(severities.current().version()).isEqualTo(before);

        String changed = severities.toYaml(severities.current()).replace("name: Minor", "name: Kleinär");
        choose(changed.getBytes(StandardCharsets.UTF_8));
        assertThat(file.getValue()).isEqualTo(changed);
        assertThat(file.isInvalid()).isFalse();
        press("Import");

        assertThat(Objects.requireNonNull(severities.current().level(new LevelKey("SEV4")))
                        .name())
                .isEqualTo("Kleinär");
    }

    private void choose(byte[] content) {
        test(find(Upload.class).single()).upload("severities.yaml", "application/yaml", content);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        navigate(SeveritiesView.class);
        pressNamed("Edit SEV2");
        severities.change(new ChangeScheme(
                Actors.ADA,
                severities.fromYaml(severities.toYaml(Scheme.shipped()).replace("name: Major", "name: Large")),
                new Reason("first"),
                severities.current().version()));
        field("Name").setValue("Lost");
        field("Reason").setValue("second");
        press("Save");

        assertThat(Objects.requireNonNull(severities.current().level(new LevelKey("SEV2")))
                        .name())
                .isEqualTo("Large");
        assertThat(find(Paragraph.class).all())
                .anyMatch(words -> words.getText().startsWith("Somebody else changed the severities meanwhile"));
    }

    private static String words(SeveritiesView view) {
        return view.getElement().getTextRecursively();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void pressNamed(String label) {
        test(find(NativeButton.class).withAttribute("aria-label", label).single())
                .click();
    }
}
