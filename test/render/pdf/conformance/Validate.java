import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Hold PDF files to the standards that they claim, PDF/UA-1 and PDF/A-2a, with veraPDF.
 *
 * Writes a line for every file and standard, and below it one for every rule that fails, parted by tabs: clause and number of the test, how
 * often it fails, what is wrong, where it fails first. Ends with 1 when one fails. A file that claims nothing is only named.
 */
public final class Validate {
    private static final Map<String, PDFAFlavour> STANDARDS =
            Map.of("<pdfuaid:part>1<", PDFAFlavour.PDFUA_1, "<pdfaid:part>2<", PDFAFlavour.PDFA_2_A);
    private static final int FAILURES_TOLD_PER_RULE = 1;

    public static void main(String[] paths) throws Exception {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean passed = true;
        for (String path : paths) {
            String content = Files.readString(Path.of(path), StandardCharsets.ISO_8859_1);
            List<String> claims = STANDARDS.keySet().stream().filter(content::contains).sorted().toList();
            if (claims.isEmpty()) System.out.printf("none\t\t%s%n", path);
            for (String claim : claims) passed &= validate(new File(path), STANDARDS.get(claim));
        }
        System.exit(passed ? 0 : 1);
    }

    private static boolean validate(File file, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, standard);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(standard, FAILURES_TOLD_PER_RULE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s\t%s\t%s%n", result.isCompliant() ? "pass" : "fail", standard, file);
            Map<String, TestAssertion> first = new LinkedHashMap<>();
            for (TestAssertion one : result.getTestAssertions()) first.putIfAbsent(nameOf(one), one);
            first.forEach((name, one) -> System.out.printf(
                    "\t%s\t%d\t%s\t%s%n",
                    name,
                    result.getFailedChecks().getOrDefault(one.getRuleId(), 1),
                    plain(one.getErrorMessage() == null ? one.getMessage() : one.getErrorMessage()),
                    plain(one.getLocation().getContext())));
            return result.isCompliant();
        }
    }

    private static String nameOf(TestAssertion one) {
        return one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
