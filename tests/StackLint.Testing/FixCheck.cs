using StackLint.Analysis;
using StackLint.Testing.Markup;

namespace StackLint.Testing;

/// <summary>Applies the fixes of a rule until none is left.</summary>
internal static class FixCheck
{
    private const int MaxRounds = 20;

    internal static void Run(ComposeAnalyzer analyzer, string text, string fixedText, VerifierSettings settings, TextVariant variant)
    {
        var current = text;
        for (var round = 0; ApplyOnce(analyzer, ref current, settings, variant); round++)
        {
            if (round == MaxRounds)
            {
                throw new VerificationException($"After {MaxRounds} rounds there are still fixes to apply:\n{current}");
            }
        }

        var expected = MarkupParser.Parse(fixedText).Text;
        if (current != expected)
        {
            throw new VerificationException($"The fixed text ({variant}) is not the expected one.\n-- expected\n{expected}\n-- fixed\n{current}");
        }

        var lost = Comments(text).Except(Comments(current)).ToList();
        if (lost.Count > 0)
        {
            throw new VerificationException($"The fix loses comments: {string.Join(", ", lost)}");
        }
    }

    // The text is kept with LF; what the fix inserts must bring the line ends of the file.
    private static bool ApplyOnce(ComposeAnalyzer analyzer, ref string text, VerifierSettings settings, TextVariant variant)
    {
        var file = VariantText.Parse(text, settings.FileName, variant);
        var found = new RuleCase(analyzer, text, settings).Lint(variant);
        if (found.FirstOrDefault(static d => d.Details.Fix is not null)?.Details.Fix is not { } fix)
        {
            return false;
        }

        var after = file.Source.Text.WithChanges(fix.Changes).ToString();
        var plain = after.ReplaceLineEndings("\n");
        if (VariantText.Write(plain, variant) != after)
        {
            throw new VerificationException($"The fix '{fix.Title}' mixes line ends:\n{after.Replace("\r", "\\r", StringComparison.Ordinal)}");
        }

        if (plain == text)
        {
            throw new VerificationException($"The fix '{fix.Title}' changes nothing:\n{text}");
        }

        text = plain;
        return true;
    }

    private static IEnumerable<string> Comments(string text) =>
        VariantText.Parse(text, "compose.yaml", TextVariant.Plain).Comments.Select(static c => c.Text);
}
